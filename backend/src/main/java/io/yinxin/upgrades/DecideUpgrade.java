package io.yinxin.upgrades;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The administrator takes an individual in, or does not (OPR-40). */
@ApplicationScoped
class DecideUpgrade {
    private final Accounts accounts;
    private final Upgrades upgrades;
    private final BecomeOperator become;
    private final UpgradeNotices notices;
    private final Audit audit;
    private final Caller caller;

    DecideUpgrade(
            Accounts accounts,
            Upgrades upgrades,
            BecomeOperator become,
            UpgradeNotices notices,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.upgrades = upgrades;
        this.become = become;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException NOT_FOUND, CONFLICT_STALE, ID_NUMBER_DUPLICATE */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> confirm(String upgradeId) {
        UUID organisationId = organisationId();
        return Panache.withTransaction(() -> upgrades.waiting(organisationId, PathValue.id(upgradeId))
                .invoke(upgrade -> upgrades.end(upgrade, UpgradeState.CONFIRMED, null))
                .flatMap(upgrade -> accounts.profile(upgrade.accountId))
                .flatMap(individual -> become.of(individual, organisationId, "ADMINISTRATOR"))
                .replaceWithVoid());
    }

    /** @param reason told to the individual @throws DomainException NOT_FOUND, CONFLICT_STALE */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> refuse(String upgradeId, String reason) {
        UUID organisationId = organisationId();
        return Panache.withTransaction(() -> upgrades.waiting(organisationId, PathValue.id(upgradeId))
                .invoke(upgrade -> upgrades.end(upgrade, UpgradeState.REFUSED, reason))
                .flatMap(upgrade -> accounts.profile(upgrade.accountId))
                .call(individual -> notices.tell(
                        individual, organisationId, MessageTemplate.UPGRADE_REFUSED, Map.of("reason", reason)))
                .flatMap(individual -> audit.record(new AuditEvent.UpgradeMoved(
                        individual.accountId(), organisationId, "UPGRADE_REFUSED", Map.of()))));
    }

    private UUID organisationId() {
        return Objects.requireNonNull(caller.requireUser().organisationId());
    }
}
