package io.yinxin.cards;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class CardBindingRepository implements PanacheRepositoryBase<CardBindingEntity, UUID> {
    Uni<@Nullable CardBindingEntity> ofCard(String cardNo) {
        return find("cardNo", cardNo).firstResult();
    }

    Uni<List<CardBindingEntity>> among(Collection<UUID> accountIds) {
        return list("accountId in ?1", accountIds);
    }

    Uni<List<CardBindingEntity>> ofOtherCode(Collection<UUID> accountIds, String orgCode) {
        return list("accountId in ?1 and orgCode <> ?2", accountIds, orgCode);
    }

    /** Accounts whose card ends before that time and whose holder was not warned of it so late yet. */
    Uni<List<UUID>> endingBefore(Instant time, int days) {
        return find(
                        "select accountId from CardBindingEntity "
                                + "where validTo < ?1 and (warnedDays is null or warnedDays > ?2) order by validTo",
                        time,
                        days)
                .project(UUID.class)
                .list();
    }
}
