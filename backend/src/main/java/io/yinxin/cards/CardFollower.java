package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;

/** Who keeps what a card tells of its organisation, or what was made for a card. */
public interface CardFollower {
    /** The card was bound to the account, alone or in place of another one. Joins the caller's transaction. */
    Uni<Void> bound(Profile account, PresentedCard card);

    /** The account has lost this card, or has another one now. Joins the caller's transaction. */
    default Uni<Void> unbound(Profile account, CardRecord card) {
        return Uni.createFrom().voidItem();
    }
}
