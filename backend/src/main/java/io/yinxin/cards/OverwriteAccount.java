package io.yinxin.cards;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.SignInMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Overwrites the own administrator account from the card page, after doubts came later (SGN-40). The session goes on. */
@ApplicationScoped
class OverwriteAccount {
    private final ProveHolder proveHolder;
    private final Accounts accounts;
    private final TakeOver takeOver;
    private final Caller caller;

    OverwriteAccount(ProveHolder proveHolder, Accounts accounts, TakeOver takeOver, Caller caller) {
        this.proveHolder = proveHolder;
        this.accounts = accounts;
        this.takeOver = takeOver;
        this.caller = caller;
    }

    /** @throws DomainException FORBIDDEN outside of a legal card's session; what {@link ProveHolder#byCard} throws */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> overwrite(CardTokenForm token) {
        CurrentUser user = caller.requireUser();
        if (user.method() != SignInMethod.CARD_LEGAL) {
            return Uni.createFrom().failure(new DomainException(CommonError.FORBIDDEN));
        }
        return proveHolder
                .byCard(user.accountId(), token, CardPurpose.OVERWRITE)
                .flatMap(card -> Panache.withTransaction(() -> overwrite(user.accountId(), user.sessionId(), card)));
    }

    private Uni<Void> overwrite(UUID accountId, UUID sessionId, PresentedCard card) {
        return accounts.profile(accountId)
                .flatMap(account -> takeOver.overwrite(account, card, sessionId))
                .replaceWithVoid();
    }
}
