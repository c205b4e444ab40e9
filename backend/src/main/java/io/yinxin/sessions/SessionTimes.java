package io.yinxin.sessions;

import io.yinxin.platform.security.SignInMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a session began and will end, and when the same account signed in before. */
public record SessionTimes(
        Instant signedInAt,
        Instant idleExpiresAt,
        Instant expiresAt,
        @Nullable Previous previous) {
    /** The sign-in before this one (SGN-10). */
    public record Previous(Instant at, SignInMethod method, String clientAddress) {}
}
