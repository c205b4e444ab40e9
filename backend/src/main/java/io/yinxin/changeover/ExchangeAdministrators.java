package io.yinxin.changeover;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.LoseCards;
import io.yinxin.permissions.Grants;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * One becomes administrator and the other stops being it, in one step: there is never none and never two (GEN-07,
 * ACC-85). Joins the caller's transaction.
 */
@Singleton
class ExchangeAdministrators {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Grants grants;
    private final RealNames realNames;
    private final LoseCards cards;
    private final Sessions sessions;
    private final ChangeOverNotices notices;
    private final Audit audit;
    private final Caller caller;

    ExchangeAdministrators(
            Accounts accounts,
            AccountChanges changes,
            Grants grants,
            RealNames realNames,
            LoseCards cards,
            Sessions sessions,
            ChangeOverNotices notices,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.changes = changes;
        this.grants = grants;
        this.realNames = realNames;
        this.cards = cards;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Whether the administrator can become an operator: nobody is operator twice (GEN-09).
     *
     * @throws DomainException CHANGE_OVER_OWN_OPERATOR
     */
    Uni<Void> requirePossible(Profile former) {
        Holder holder = former.holder();
        if (holder == null) {
            return Uni.createFrom().voidItem();
        }
        return accounts.operatorsWithDocument(
                        Objects.requireNonNull(former.organisationId()), holder.idType(), holder.idNumber())
                .invoke(own -> {
                    if (own.stream().anyMatch(one -> one.state() != AccountState.DELETED)) {
                        throw new DomainException(ChangeOverError.CHANGE_OVER_OWN_OPERATOR);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Verifications first, while it is known whose they are: the organisation's is reached through its administrator.
     *
     * @throws DomainException CONFLICT_STALE, ORG_ADMIN_EXISTS, CHANGE_OVER_OWN_OPERATOR
     */
    Uni<Void> exchange(Profile former, Profile next, Way way) {
        return requirePossible(former)
                .chain(() -> realNames.clear(former))
                .chain(() -> realNames.clear(next))
                .chain(() -> cards.afterClosing(former.accountId()))
                .chain(() -> cards.afterClosing(next.accountId()))
                .chain(() -> changes.exchangeAdministrator(former.accountId(), next.accountId()))
                .chain(() -> grants.chooseNothing(former))
                .chain(() -> grants.withdrawAll(next.accountId()))
                .chain(() -> sessions.endOthers(former.accountId(), null, EndReason.DATA_CHANGED))
                .chain(() -> sessions.endOthers(next.accountId(), null, EndReason.DATA_CHANGED))
                .chain(() -> notices.changed(former, next, caller.language()))
                .chain(() -> audit.record(new AuditEvent.AdministratorChanged(
                        former.accountId(), next.accountId(), way.name(), "FORMER")))
                .chain(() -> audit.record(
                        new AuditEvent.AdministratorChanged(next.accountId(), former.accountId(), way.name(), "NEXT")));
    }
}
