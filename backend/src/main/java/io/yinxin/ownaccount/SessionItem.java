package io.yinxin.ownaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.sessions.LiveSession;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place where the holder is signed in.
 *
 * @param current whether it is the session that asks
 * @param browser name and main version; absent if unknown
 * @param place the network of the client address, its last parts hidden
 */
@Schema(name = "OwnSession")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionItem(
        UUID sessionId,
        boolean current,
        SignInMethod method,
        Instant signedInAt,
        Instant lastSeenAt,
        @Nullable String browser,
        @Nullable String system,
        String place) {
    static SessionItem of(LiveSession session, UUID present) {
        return new SessionItem(
                session.sessionId(),
                session.sessionId().equals(present),
                session.method(),
                session.signedInAt(),
                session.lastSeenAt(),
                session.device().browser(),
                session.device().system(),
                session.place().text());
    }
}
