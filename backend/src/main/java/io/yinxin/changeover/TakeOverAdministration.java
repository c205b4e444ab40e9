package io.yinxin.changeover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.ProveHolder;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is named becomes administrator, or does not want to (ACC-83, ACC-85). */
@ApplicationScoped
class TakeOverAdministration {
    private final Accounts accounts;
    private final ProveHolder proveHolder;
    private final Nominations nominations;
    private final ExchangeAdministrators exchange;
    private final ChangeOverNotices notices;
    private final Audit audit;
    private final Caller caller;

    TakeOverAdministration(
            Accounts accounts,
            ProveHolder proveHolder,
            Nominations nominations,
            ExchangeAdministrators exchange,
            ChangeOverNotices notices,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.proveHolder = proveHolder;
        this.nominations = nominations;
        this.exchange = exchange;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * All sessions of both end.
     *
     * @throws DomainException CHANGE_OVER_NONE, EFFECTS_NOT_ACCEPTED, CONFLICT_STALE if one of the accounts has become
     *     another kind meanwhile, what {@link ProveHolder#prove} throws
     */
    @Requires(Right.TAKE_OVER_ADMINISTRATION)
    Uni<Void> accept(AcceptanceForm form) {
        AcceptedEffects.require(form.acceptedEffects());
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> proveHolder
                        .prove(account, form.password(), form.token())
                        .chain(() -> Panache.withTransaction(() -> nomination(account)
                                .call(open -> nominations.end(open.id(), Nomination.State.ACCEPTED))
                                .flatMap(open -> accounts.profile(open.formerId())
                                        .flatMap(former -> exchange.exchange(former, account, open.way())))))
                        .onFailure(DomainException.class)
                        .call(refusal -> audit.recordApart(new AuditEvent.ChangeOverRefused(
                                account.accountId(), ((DomainException) refusal).code()))));
    }

    /** @throws DomainException CHANGE_OVER_NONE */
    @Requires(Right.TAKE_OVER_ADMINISTRATION)
    Uni<Void> decline() {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> Panache.withTransaction(() -> nomination(account)
                        .call(open -> nominations.end(open.id(), Nomination.State.DECLINED))
                        .call(open -> accounts.profile(open.formerId())
                                .flatMap(former -> notices.declined(former, account, caller.language())))
                        .call(open -> audit.record(new AuditEvent.ChangeOverEnded(
                                account.accountId(), open.formerId(), "CHANGE_OVER_DECLINED")))
                        .replaceWithVoid()));
    }

    private Uni<Nomination> nomination(Profile account) {
        return nominations
                .forNominee(account.accountId())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(ChangeOverError.CHANGE_OVER_NONE));
    }
}
