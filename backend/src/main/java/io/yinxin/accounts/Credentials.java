package io.yinxin.accounts;

import io.yinxin.platform.security.UserKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in needs to know of an account whose password was right.
 *
 * @param mobileProofRequired the mobile was entered by somebody else and has to be proven (OPR-22)
 */
public record Credentials(
        UUID accountId,
        UserKind kind,
        @Nullable UUID organisationId,
        AccountState state,
        boolean mustChangePassword,
        boolean mobileProofRequired,
        @Nullable Instant passwordChangedAt) {}
