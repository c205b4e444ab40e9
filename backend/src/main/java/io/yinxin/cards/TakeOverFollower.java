package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;

/** Who keeps what the former holder of an account has begun, which must not go on in the name of the next. */
public interface TakeOverFollower {
    /** A legal card has taken the account over (SGN-37). Joins the caller's transaction. */
    Uni<Void> overwritten(Profile account);
}
