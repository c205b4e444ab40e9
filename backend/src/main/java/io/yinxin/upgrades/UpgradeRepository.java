package io.yinxin.upgrades;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class UpgradeRepository implements PanacheRepositoryBase<UpgradeEntity, UUID> {
    /** The one that waits; kept from others until the transaction ends. */
    Uni<@Nullable UpgradeEntity> openOf(UUID accountId) {
        return find("accountId = ?1 and state = ?2", accountId, UpgradeState.APPLIED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<@Nullable UpgradeEntity> latestOf(UUID accountId) {
        return find("accountId", Sort.descending("appliedAt"), accountId).firstResult();
    }

    /** One of the organisation's that waits; kept from others until the transaction ends. */
    Uni<@Nullable UpgradeEntity> waiting(UUID organisationId, UUID upgradeId) {
        return find("id = ?1 and organisationId = ?2 and state = ?3", upgradeId, organisationId, UpgradeState.APPLIED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** @param most whoever has decided on these sees the next */
    Uni<List<UpgradeEntity>> waitingFor(UUID organisationId, Instant since, int most) {
        return find(
                        "organisationId = ?1 and state = ?2 and appliedAt > ?3",
                        Sort.ascending("appliedAt"),
                        organisationId,
                        UpgradeState.APPLIED,
                        since)
                .page(0, most)
                .list();
    }

    Uni<List<UUID>> appliedBefore(Instant time, int most) {
        return find(
                        "select id from UpgradeEntity where state = ?1 and appliedAt <= ?2 order by appliedAt",
                        UpgradeState.APPLIED,
                        time)
                .project(UUID.class)
                .page(0, most)
                .list();
    }
}
