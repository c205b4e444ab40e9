package io.yinxin.upgrades;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Keeps applications. Joins the caller's transaction. */
@Singleton
class Upgrades {
    /** Shown, or lapsed, at once: each is read with its account. */
    private static final int AT_ONCE = 100;

    private final UpgradeRepository repository;
    private final UpgradesConfig config;
    private final Clock clock;

    Upgrades(UpgradeRepository repository, UpgradesConfig config, Clock clock) {
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    /** @throws DomainException UPGRADE_OPEN */
    Uni<UpgradeEntity> apply(UUID accountId, UUID organisationId) {
        UpgradeEntity upgrade = new UpgradeEntity();
        upgrade.id = Ids.next();
        upgrade.accountId = accountId;
        upgrade.organisationId = organisationId;
        upgrade.state = UpgradeState.APPLIED;
        upgrade.appliedAt = now();
        return repository
                .persistAndFlush(upgrade)
                .onFailure(ConstraintViolationException.class)
                .transform(open -> new DomainException(UpgradeError.UPGRADE_OPEN));
    }

    Uni<@Nullable UpgradeEntity> openOf(UUID accountId) {
        return repository.openOf(accountId);
    }

    Uni<@Nullable UpgradeEntity> latestOf(UUID accountId) {
        return repository.latestOf(accountId);
    }

    /** The oldest of those that have not run out. */
    Uni<List<UpgradeEntity>> waitingFor(UUID organisationId) {
        return repository.waitingFor(organisationId, now().minus(config.lapse()), AT_ONCE);
    }

    /** @throws DomainException NOT_FOUND, also for those of others; CONFLICT_STALE when it has run out */
    Uni<UpgradeEntity> waiting(UUID organisationId, UUID upgradeId) {
        return repository
                .waiting(organisationId, upgradeId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .map(upgrade -> {
                    if (!now().isBefore(lapsesAt(upgrade))) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                    return upgrade;
                });
    }

    Uni<List<UUID>> overdue() {
        return repository.appliedBefore(now().minus(config.lapse()), AT_ONCE);
    }

    Uni<@Nullable UpgradeEntity> byId(UUID upgradeId) {
        return repository.findById(upgradeId);
    }

    void end(UpgradeEntity upgrade, UpgradeState state, @Nullable String reason) {
        upgrade.state = state;
        upgrade.endedAt = now();
        upgrade.reason = reason;
    }

    Instant lapsesAt(UpgradeEntity upgrade) {
        return upgrade.appliedAt.plus(config.lapse());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
