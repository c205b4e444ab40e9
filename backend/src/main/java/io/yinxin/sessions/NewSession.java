package io.yinxin.sessions;

import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who signs in, how, and from where. */
public record NewSession(
        UUID accountId,
        UserKind kind,
        @Nullable UUID organisationId,
        boolean mustChangePassword,
        SignInMethod method,
        String clientAddress,
        String userAgent) {}
