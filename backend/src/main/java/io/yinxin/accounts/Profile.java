package io.yinxin.accounts;

import io.yinxin.organisations.RealName;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.UserKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account on record, unmasked; only for the account's own holder and for use cases.
 *
 * @param realName of the person; an administrator's verification is the organisation's
 * @param language the holder reads; null before the first sign-in
 */
public record Profile(
        UUID accountId,
        UserKind kind,
        String username,
        @Nullable UUID organisationId,
        @Nullable Holder holder,
        @Nullable String mobile,
        @Nullable String email,
        boolean mobileVerified,
        boolean emailVerified,
        boolean phoneLogin,
        boolean emailLogin,
        boolean mustChangePassword,
        AccountState state,
        AccountOrigin origin,
        RealName realName,
        @Nullable Language language,
        @Nullable Instant passwordChangedAt,
        @Nullable Instant passwordBarredAt,
        Instant createdAt,
        int version) {
    /** The language to write to the holder in. @param asking that of the present request, where there is one */
    public Language languageOr(Language asking) {
        return language == null ? asking : language;
    }

    @Override
    public String toString() {
        return "Profile[" + accountId + ", " + kind + "]";
    }
}
