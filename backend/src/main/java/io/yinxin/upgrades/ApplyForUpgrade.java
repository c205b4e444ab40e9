package io.yinxin.upgrades;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** An individual asks the administrator of an organisation to be taken in, or asks no more (OPR-40, OPR-42). */
@ApplicationScoped
class ApplyForUpgrade {
    private final Accounts accounts;
    private final Organisations organisations;
    private final Upgrades upgrades;
    private final BecomeOperator become;
    private final UpgradesConfig config;
    private final Throttle throttle;
    private final UpgradeNotices notices;
    private final Audit audit;
    private final Caller caller;

    ApplyForUpgrade(
            Accounts accounts,
            Organisations organisations,
            Upgrades upgrades,
            BecomeOperator become,
            UpgradesConfig config,
            Throttle throttle,
            UpgradeNotices notices,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.upgrades = upgrades;
        this.become = become;
        this.config = config;
        this.throttle = throttle;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * @param code the organisation's, of 9 or 18 characters
     * @throws DomainException ORG_WITHOUT_ADMIN, ID_NUMBER_DUPLICATE, UPGRADE_OPEN, TOO_MANY_ATTEMPTS
     */
    @Requires(Right.BECOME_OPERATOR)
    Uni<Void> apply(String code) {
        UUID accountId = caller.requireUser().accountId();
        return throttle.count(
                        "upgrade",
                        accountId.toString(),
                        config.perDay(),
                        Duration.ofDays(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> Panache.withTransaction(
                        () -> accounts.profile(accountId).flatMap(individual -> apply(individual, code))));
    }

    private Uni<Void> apply(Profile individual, String code) {
        return organisations
                .byCode(code)
                .onFailure(ApplyForUpgrade::isUnknown)
                .transform(unknown -> new DomainException(UpgradeError.ORG_WITHOUT_ADMIN))
                .map(Organisation::organisationId)
                .call(organisationId -> become.requirePossible(individual, organisationId))
                .call(organisationId -> upgrades.apply(individual.accountId(), organisationId))
                .call(organisationId -> accounts.administratorOf(organisationId)
                        .flatMap(administrator -> administrator == null
                                ? Uni.createFrom().voidItem()
                                : notices.applied(administrator, individual)))
                .flatMap(organisationId -> audit.record(new AuditEvent.UpgradeMoved(
                        individual.accountId(), organisationId, "UPGRADE_APPLIED", Map.of())));
    }

    /** @throws DomainException NOT_FOUND when nothing waits */
    @Requires(Right.BECOME_OPERATOR)
    Uni<Void> withdraw() {
        UUID accountId = caller.requireUser().accountId();
        return Panache.withTransaction(() -> upgrades.openOf(accountId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .invoke(upgrade -> upgrades.end(upgrade, UpgradeState.WITHDRAWN, null))
                .flatMap(upgrade -> audit.record(new AuditEvent.UpgradeMoved(
                        accountId, upgrade.organisationId, "UPGRADE_WITHDRAWN", Map.of()))));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code() == CommonError.NOT_FOUND;
    }
}
