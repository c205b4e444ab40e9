package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Who keeps what belongs to a seal and not to its object. */
public interface SealFollower {
    /** Another seal has taken the place of that one (SEL-74). Joins the transaction of it. */
    Uni<Void> reissued(UUID former, UUID next);
}
