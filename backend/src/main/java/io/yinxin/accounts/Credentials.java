package io.yinxin.accounts;

import io.yinxin.platform.security.UserKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sign-in needs to know of an account whose password was right. */
public record Credentials(
        UUID accountId,
        UserKind kind,
        @Nullable UUID organisationId,
        AccountState state,
        boolean mustChangePassword,
        @Nullable Instant passwordChangedAt) {}
