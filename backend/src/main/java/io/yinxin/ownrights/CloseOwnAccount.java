package io.yinxin.ownrights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.ProveHolder;
import io.yinxin.changes.ChangeError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The holder wants the own account closed, or has thought better of it (ACC-74 to ACC-78). */
@ApplicationScoped
class CloseOwnAccount {
    private final Accounts accounts;
    private final ProveHolder proveHolder;
    private final Closings closings;
    private final ClosingEffects effects;
    private final ClosingNotices notices;
    private final Sessions sessions;
    private final PersonalDataConfig config;
    private final Audit audit;
    private final Caller caller;

    CloseOwnAccount(
            Accounts accounts,
            ProveHolder proveHolder,
            Closings closings,
            ClosingEffects effects,
            ClosingNotices notices,
            Sessions sessions,
            PersonalDataConfig config,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.proveHolder = proveHolder;
        this.closings = closings;
        this.effects = effects;
        this.notices = notices;
        this.sessions = sessions;
        this.config = config;
        this.audit = audit;
        this.caller = caller;
    }

    @Requires(Right.CLOSE_OWN_ACCOUNT)
    Uni<ClosingView> view() {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> Panache.withSession(() -> view(account)));
    }

    /**
     * The proof comes last: who is only told the consequences has not typed the password for it.
     *
     * @throws DomainException CLOSING_OPERATORS_LEFT, EFFECTS_NOT_ACCEPTED, what {@link ProveHolder#prove} throws
     */
    @Requires(Right.CLOSE_OWN_ACCOUNT)
    Uni<ClosingView> close(ClosingForm form) {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> require(account, form)
                        .chain(() -> proveHolder.prove(account, form.password(), form.token()))
                        .chain(() -> Panache.withTransaction(
                                () -> require(account, form).chain(() -> begin(account))))
                        .onFailure(CloseOwnAccount::isRefusal)
                        .call(refusal -> audit.recordApart(new AuditEvent.ClosingRefused(
                                account.accountId(), ((DomainException) refusal).code()))));
    }

    /** Without a closing nothing happens. */
    @Requires(Right.CLOSE_OWN_ACCOUNT)
    Uni<Void> takeBack() {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> Panache.withTransaction(() -> closings.end(account.accountId())
                        .flatMap(ended ->
                                ended ? keep(account) : Uni.createFrom().voidItem())));
    }

    private Uni<Void> keep(Profile account) {
        return notices.takenBack(account, caller.language())
                .chain(() -> audit.record(new AuditEvent.ClosingTakenBack(account.accountId())));
    }

    private Uni<Void> require(Profile account, ClosingForm form) {
        return effects.operatorsLeft(account)
                .invoke(left -> {
                    if (left > 0) {
                        throw DomainException.with(OwnRightsError.CLOSING_OPERATORS_LEFT, Map.of("n", left));
                    }
                })
                .chain(() -> effects.of(account))
                .invoke(all -> requireAccepted(all, form.acceptedEffects()))
                .replaceWithVoid();
    }

    private static void requireAccepted(Set<ClosingEffect> effects, @Nullable List<String> accepted) {
        List<String> names = effects.stream().map(Enum::name).toList();
        if (accepted == null || !accepted.containsAll(names)) {
            throw DomainException.with(ChangeError.EFFECTS_NOT_ACCEPTED, Map.of("effects", names));
        }
    }

    private Uni<ClosingView> begin(Profile account) {
        return closings.begin(account, account.languageOr(caller.language()))
                .chain(() -> sessions.endOthers(account.accountId(), null, EndReason.CLOSING))
                .chain(() -> closings.of(account.accountId()))
                .call(waiting -> waiting == null
                        ? Uni.createFrom().voidItem()
                        : notices.begun(account, waiting.effectiveAt(), caller.language()))
                .chain(() -> view(account))
                .call(() -> audit.record(new AuditEvent.ClosingRequested(account.accountId())));
    }

    private Uni<ClosingView> view(Profile account) {
        return closings.of(account.accountId())
                .flatMap(waiting -> effects.of(account)
                        .flatMap(all -> effects.operatorsLeft(account)
                                .map(left -> new ClosingView(
                                        waiting == null ? ClosingView.State.NONE : ClosingView.State.WAITING,
                                        waiting == null ? null : waiting.requestedAt(),
                                        waiting == null ? null : waiting.effectiveAt(),
                                        config.closingPause().toDays(),
                                        List.copyOf(all),
                                        left))));
    }

    /** A question back is none. */
    private static boolean isRefusal(Throwable failure) {
        ErrorCode code = failure instanceof DomainException refusal ? refusal.code() : null;
        return code != null && code != ChangeError.EFFECTS_NOT_ACCEPTED;
    }
}
