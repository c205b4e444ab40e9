package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class PermissionRepository implements PanacheRepositoryBase<PermissionEntity, UUID> {
    Uni<@Nullable PermissionEntity> of(UUID sealId, Actor actor) {
        return actor.accountId() == null
                ? find("sealId = ?1 and client = ?2", sealId, actor.client()).firstResult()
                : find("sealId = ?1 and accountId = ?2", sealId, actor.accountId())
                        .firstResult();
    }

    Uni<List<PermissionEntity>> ofActor(UUID organisationId, Actor actor) {
        return actor.accountId() == null
                ? list("organisationId = ?1 and client = ?2", organisationId, actor.client())
                : list("organisationId = ?1 and accountId = ?2", organisationId, actor.accountId());
    }

    Uni<List<PermissionEntity>> ofSeal(UUID organisationId, UUID sealId) {
        return list("organisationId = ?1 and sealId = ?2 order by grantedAt", organisationId, sealId);
    }

    /**
     * Counts one use, in one statement, so that two at once cannot go beyond the limit. In the caller's transaction.
     *
     * @return whether it was within the limits
     */
    Uni<Boolean> count(UUID id, LocalDate today) {
        return update(
                        "update SealingPermissionEntity set used = used + 1 where id = ?1 "
                                + "and (mostUses is null or used < mostUses) and (endsOn is null or endsOn >= ?2)",
                        id,
                        today)
                .map(changed -> changed == 1);
    }
}
