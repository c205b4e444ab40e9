package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Who keeps what stands or falls with somebody's account. */
public interface AccountFollower {
    /** What has become of an account. */
    enum Turn {
        DISABLED,
        DELETED,
        /** Another name or document; not just other dates. */
        HOLDER_CHANGED,
        /** The administrator has become an operator, or the other way round. */
        ADMINISTRATION_EXCHANGED
    }

    /** Joins the transaction of the change. */
    Uni<Void> turned(UUID accountId, Turn turn);
}
