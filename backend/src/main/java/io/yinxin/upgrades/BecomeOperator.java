package io.yinxin.upgrades;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.changes.FreeDocuments;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/**
 * Makes an individual an operator of an organisation: what belongs to the person stays, also the verification; sessions
 * end, since they are an individual's (OPR-38, OPR-42, OPR-43). Joins the caller's transaction.
 */
@Singleton
class BecomeOperator {
    private final Accounts accounts;
    private final FreeDocuments documents;
    private final OperatorAccounts operators;
    private final Sessions sessions;
    private final UpgradeNotices notices;
    private final Audit audit;

    BecomeOperator(
            Accounts accounts,
            FreeDocuments documents,
            OperatorAccounts operators,
            Sessions sessions,
            UpgradeNotices notices,
            Audit audit) {
        this.accounts = accounts;
        this.documents = documents;
        this.operators = operators;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * @param way ADMINISTRATOR or CARD
     * @throws DomainException ORG_WITHOUT_ADMIN, ID_NUMBER_DUPLICATE; CONFLICT_STALE when the account is another by now
     */
    Uni<Profile> of(Profile individual, UUID organisationId, String way) {
        UUID accountId = individual.accountId();
        return requireAdministrator(organisationId)
                .chain(() -> accounts.keepAdministrator(organisationId))
                .chain(() -> requireFree(individual, organisationId))
                .chain(() -> operators.takeIn(organisationId, accountId))
                .call(() -> sessions.endOthers(accountId, null, EndReason.DATA_CHANGED))
                .call(operator -> accounts.administratorOf(organisationId)
                        .flatMap(administrator -> notices.confirmed(administrator, operator, organisationId)))
                .call(() -> audit.record(new AuditEvent.UpgradeMoved(
                        accountId, organisationId, "UPGRADE_CONFIRMED", Map.of("way", way))));
    }

    /** Whether it could be done at present. @throws DomainException ORG_WITHOUT_ADMIN, ID_NUMBER_DUPLICATE */
    Uni<Void> requirePossible(Profile individual, UUID organisationId) {
        return requireAdministrator(organisationId).chain(() -> requireFree(individual, organisationId));
    }

    private Uni<Void> requireAdministrator(UUID organisationId) {
        return accounts.hasAdministrator(organisationId)
                .invoke(there -> {
                    if (!there) {
                        throw new DomainException(UpgradeError.ORG_WITHOUT_ADMIN);
                    }
                })
                .replaceWithVoid();
    }

    /** The administrator's own second account is right only when bound to that person's card (GEN-10). */
    private Uni<Void> requireFree(Profile individual, UUID organisationId) {
        Holder holder = individual.holder();
        if (holder == null) {
            return Uni.createFrom().failure(new DomainException(CommonError.CONFLICT_STALE));
        }
        return documents.require(
                organisationId, UserKind.ENT_OPERATOR, individual.accountId(), holder.idType(), holder.idNumber());
    }
}
