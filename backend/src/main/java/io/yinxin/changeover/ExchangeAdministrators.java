package io.yinxin.changeover;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.LoseCards;
import io.yinxin.permissions.Grants;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One becomes administrator and the other stops being it, in one step: there is never none and never two (GEN-07,
 * ACC-85). Joins the caller's transaction.
 */
@Singleton
public class ExchangeAdministrators {
    private final Accounts accounts;
    private final OperatorAccounts operators;
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
            OperatorAccounts operators,
            AccountChanges changes,
            Grants grants,
            RealNames realNames,
            LoseCards cards,
            Sessions sessions,
            ChangeOverNotices notices,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.operators = operators;
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
        return besides(former)
                .invoke(own -> {
                    if (!own.isEmpty()) {
                        throw new DomainException(ChangeOverError.CHANGE_OVER_OWN_OPERATOR);
                    }
                })
                .replaceWithVoid();
    }

    /** @throws DomainException CONFLICT_STALE, ORG_ADMIN_EXISTS, CHANGE_OVER_OWN_OPERATOR */
    Uni<Void> exchange(Profile former, Profile next, Way way) {
        return requirePossible(former).chain(() -> exchange(former, next, way.name(), caller.language()));
    }

    /**
     * As a reviewer has approved (ACC-92); outside of any request, too. An account the former administrator has as
     * operator besides is deleted: nobody is there who could, and the one that was the administrator's stays.
     *
     * @param next an active operator of the organisation
     * @param asking language for who has chosen none
     * @throws DomainException CONFLICT_STALE, ORG_ADMIN_EXISTS
     */
    public Uni<Void> byReview(Profile former, Profile next, Language asking) {
        return besides(former)
                .onItem()
                .transformToMulti(own -> Multi.createFrom().iterable(own))
                .onItem()
                .transformToUniAndConcatenate(this::delete)
                .collect()
                .last()
                .chain(() -> exchange(former, next, "REVIEW", asking));
    }

    /** The accounts of the administrator as operator of the same organisation (GEN-10); at most one, in fact. */
    private Uni<List<Profile>> besides(Profile former) {
        Holder holder = former.holder();
        if (holder == null) {
            return Uni.createFrom().item(List.of());
        }
        return accounts.operatorsWithDocument(
                        Objects.requireNonNull(former.organisationId()), holder.idType(), holder.idNumber())
                .map(found -> found.stream()
                        .filter(one -> one.state() != AccountState.DELETED)
                        .toList());
    }

    private Uni<Void> delete(Profile own) {
        UUID id = own.accountId();
        return sessions.endOthers(id, null, EndReason.DELETED)
                .chain(() -> cards.afterClosing(id))
                .chain(() -> grants.withdrawAll(id))
                .chain(() -> operators.delete(Objects.requireNonNull(own.organisationId()), id))
                .chain(() -> audit.record(new AuditEvent.OperatorManaged(id, "OPERATOR_DELETED")));
    }

    /** Verifications first, while it is known whose: the organisation's is reached through its administrator. */
    private Uni<Void> exchange(Profile former, Profile next, String way, Language asking) {
        return realNames
                .clear(former)
                .chain(() -> realNames.clear(next))
                .chain(() -> cards.afterClosing(former.accountId()))
                .chain(() -> cards.afterClosing(next.accountId()))
                .chain(() -> changes.exchangeAdministrator(former.accountId(), next.accountId()))
                .chain(() -> grants.chooseNothing(former))
                .chain(() -> grants.withdrawAll(next.accountId()))
                .chain(() -> sessions.endOthers(former.accountId(), null, EndReason.DATA_CHANGED))
                .chain(() -> sessions.endOthers(next.accountId(), null, EndReason.DATA_CHANGED))
                .chain(() -> notices.changed(former, next, asking))
                .chain(() -> audit.record(
                        new AuditEvent.AdministratorChanged(former.accountId(), next.accountId(), way, "FORMER")))
                .chain(() -> audit.record(
                        new AuditEvent.AdministratorChanged(next.accountId(), former.accountId(), way, "NEXT")));
    }
}
