package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;

/** Who keeps what a card tells of its organisation. */
public interface CardFollower {
    /** The card was bound to the account, alone or in place of another one. Joins the caller's transaction. */
    Uni<Void> bound(Profile account, PresentedCard card);
}
