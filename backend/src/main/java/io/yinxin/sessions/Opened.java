package io.yinxin.sessions;

import io.yinxin.platform.security.CurrentUser;
import java.util.UUID;

/**
 * A session just opened.
 *
 * @param user as later requests of the session will be seen
 * @param token for the cookie; known to the browser only
 */
public record Opened(CurrentUser user, String token) {
    public UUID sessionId() {
        return user.sessionId();
    }

    @Override
    public String toString() {
        return "Opened[" + sessionId() + "]";
    }
}
