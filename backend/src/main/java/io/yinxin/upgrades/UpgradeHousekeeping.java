package io.yinxin.upgrades;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends applications nobody has decided on in time (OPR-40). */
@Singleton
class UpgradeHousekeeping {
    private static final Logger LOG = Logger.getLogger(UpgradeHousekeeping.class);

    private final Upgrades upgrades;
    private final Accounts accounts;
    private final UpgradeNotices notices;
    private final Audit audit;

    UpgradeHousekeeping(Upgrades upgrades, Accounts accounts, UpgradeNotices notices, Audit audit) {
        this.upgrades = upgrades;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
    }

    /** Each in a transaction of its own: one that fails does not hold up the others, and is tried again. */
    @Scheduled(every = "1h", delayed = "3m", identity = "upgrade-housekeeping")
    Uni<Void> lapse() {
        return Panache.withSession(upgrades::overdue)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> Panache.withTransaction(() -> lapse(id))
                        .onFailure()
                        .recoverWithItem(failure -> {
                            LOG.errorf(failure, "application %s does not lapse", id);
                            return null;
                        })
                        .replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> lapse(UUID upgradeId) {
        return upgrades.byId(upgradeId).flatMap(upgrade -> {
            if (upgrade == null || upgrade.state != UpgradeState.APPLIED) {
                return Uni.createFrom().voidItem();
            }
            upgrades.end(upgrade, UpgradeState.LAPSED, null);
            return accounts.profile(upgrade.accountId)
                    .call(individual ->
                            notices.tell(individual, upgrade.organisationId, MessageTemplate.UPGRADE_LAPSED, Map.of()))
                    .flatMap(individual -> audit.record(new AuditEvent.UpgradeMoved(
                            individual.accountId(), upgrade.organisationId, "UPGRADE_LAPSED", Map.of())));
        });
    }
}
