package io.yinxin.cards;

import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer a challenge.
 *
 * @param binding digest of the session's id, or of the cookie of a browser that is not signed in
 */
record ChallengeOwner(byte[] binding, @Nullable UUID accountId) {
    static ChallengeOwner of(CurrentUser user) {
        return new ChallengeOwner(Secrets.digest("session " + user.sessionId()), user.accountId());
    }

    static ChallengeOwner of(String cookie) {
        return new ChallengeOwner(Secrets.digest("cookie " + cookie), null);
    }
}
