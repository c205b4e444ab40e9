package io.yinxin.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.Place;
import io.yinxin.sessions.SessionTimes;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The present session.
 *
 * @param displayName shown at the top of the pages
 * @param mustChangePassword while true only what firstSignIn tells of is possible (GEN-19, OPR-22)
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
        @Nullable PreviousSignIn previousSignIn,
        @Nullable FirstSignIn firstSignIn) {
    /**
     * How far the first sign-in is, while mustChangePassword.
     *
     * @param mobile masked, as given by whoever made the account; null where none was given (SGN-22)
     * @param proven whether a code sent to it came back in this session
     * @param changesPassword whether an initial password is to be changed then; else the proof is all (OPR-22)
     */
    @Schema(name = "FirstSignIn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FirstSignIn(@Nullable String mobile, boolean proven, boolean changesPassword) {}

    /** @param place the network of the client address, its last parts hidden */
    @Schema(name = "PreviousSignIn")
    record PreviousSignIn(Instant at, SignInMethod method, String place) {
        static @Nullable PreviousSignIn of(SessionTimes.@Nullable Previous previous) {
            return previous == null
                    ? null
                    : new PreviousSignIn(
                            previous.at(),
                            previous.method(),
                            Place.of(previous.clientAddress()).text());
        }
    }
}
