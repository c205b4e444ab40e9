package io.yinxin.cards;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Parts account and card, for the password or the card once more (CRD-13 to CRD-17). */
@ApplicationScoped
class UnbindCard {
    private final Accounts accounts;
    private final CardBindings bindings;
    private final ProveHolder proveHolder;
    private final CardLink link;
    private final Audit audit;
    private final Caller caller;

    UnbindCard(
            Accounts accounts,
            CardBindings bindings,
            ProveHolder proveHolder,
            CardLink link,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.bindings = bindings;
        this.proveHolder = proveHolder;
        this.link = link;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException CARD_NOT_BOUND, UNBIND_NOT_ACTIVATED, what {@link ProveHolder#prove} throws */
    @Requires(Right.USE_CARD)
    Uni<Void> unbind(@Nullable String password, @Nullable CardTokenForm token) {
        CurrentUser user = caller.requireUser();
        return accounts.profile(user.accountId())
                .invoke(UnbindCard::requireActivated)
                .call(account -> proveHolder.prove(account, password, token))
                .flatMap(account -> Panache.withTransaction(() -> unbind(account, user)))
                .onFailure(DomainException.class)
                .call(refusal -> audit.recordApart(new AuditEvent.CardChangeRefused(
                        user.accountId(), "UNBIND", ((DomainException) refusal).code())));
    }

    private Uni<Void> unbind(Profile account, CurrentUser user) {
        return bindings.ofAccount(account.accountId())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CardLinkError.CARD_NOT_BOUND))
                .flatMap(card -> link.unbind(account, card, user.sessionId()));
    }

    private static void requireActivated(Profile account) {
        CardLinkError refusal = ViewCard.unbindRefusal(account);
        if (refusal != null) {
            throw new DomainException(refusal);
        }
    }
}
