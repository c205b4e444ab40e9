package io.yinxin.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * A session just opened.
 *
 * @param token for the cookie; known to the browser only
 */
public record Opened(UUID sessionId, String token, Instant openedAt, Instant expiresAt) {
    @Override
    public String toString() {
        return "Opened[" + sessionId + "]";
    }
}
