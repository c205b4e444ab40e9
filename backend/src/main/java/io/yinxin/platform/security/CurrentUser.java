package io.yinxin.platform.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person behind a request.
 *
 * @param signedInAt when the session was opened, for use cases that want a fresh sign-in
 * @param mustChangePassword while true nothing but the proof of the mobile and the change of an initial password
 *     is allowed (GEN-19, OPR-22)
 */
public record CurrentUser(
        UUID accountId,
        UserKind kind,
        @Nullable UUID organisationId,
        UUID sessionId,
        SignInMethod method,
        Instant signedInAt,
        boolean mustChangePassword) {}
