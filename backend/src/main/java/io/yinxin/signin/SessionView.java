package io.yinxin.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.SessionTimes;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The present session.
 *
 * @param displayName shown at the top of the pages
 * @param mustChangePassword while true only the first password change is possible (GEN-19)
 * @param passwordAdvice whether to advise a new password (SGN-11)
 * @param idleExpiresAt when the session ends if nothing is asked until then
 * @param expiresAt when it ends in any case
 */
@Schema(name = "Session")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        UUID accountId,
        UserKind kind,
        String username,
        String displayName,
        @Nullable String organisationName,
        SignInMethod method,
        boolean mustChangePassword,
        boolean passwordAdvice,
        Instant signedInAt,
        Instant idleExpiresAt,
        Instant expiresAt,
        @Nullable PreviousSignIn previousSignIn) {
    /** @param place the network of the client address, its last parts hidden */
    @Schema(name = "PreviousSignIn")
    record PreviousSignIn(Instant at, SignInMethod method, String place) {
        static @Nullable PreviousSignIn of(SessionTimes.@Nullable Previous previous) {
            return previous == null
                    ? null
                    : new PreviousSignIn(previous.at(), previous.method(), coarse(previous.clientAddress()));
        }

        /** {@code 192.0.2.7} as {@code 192.0.*.*}, {@code 2001:db8:1::7} as {@code 2001:db8:*}. */
        private static String coarse(String address) {
            String[] parts = address.split("[.:]", -1);
            if (parts.length < 3) {
                return address;
            }
            return address.indexOf(':') < 0 ? parts[0] + "." + parts[1] + ".*.*" : parts[0] + ":" + parts[1] + ":*";
        }
    }
}
