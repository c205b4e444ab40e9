package io.yinxin.accounts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.IdentityDocumentRules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of accounts from another system (REG-14).
 *
 * @param kind INDIVIDUAL, ENT_ADMIN or ENT_OPERATOR
 * @param idValidFrom YYYYMMDD
 * @param idValidTo YYYYMMDD, 00000000 for long-term
 * @param passwordHash PHC string of Argon2id; others are not taken over
 * @param orgKind ENTERPRISE or PUBLIC_INSTITUTION; with orgCode, uscc and orgName for those who belong to one
 */
@RegisterForReflection
record MigratedAccount(
        @Nullable UserKind kind,
        @Nullable String username,
        @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String passwordHash,
        @Nullable String orgKind,
        @Nullable String orgCode,
        @Nullable String uscc,
        @Nullable String orgName) {
    MigratedAccount {
        mobile = mobile == null || mobile.isBlank() ? null : mobile.strip();
        email = email == null || email.isBlank() ? null : email.strip();
    }

    boolean belongsToOrganisation() {
        return kind == UserKind.ENT_ADMIN || kind == UserKind.ENT_OPERATOR;
    }

    @Nullable
    LocalDate from() {
        return IdentityDocumentRules.date(idValidFrom).orElse(null);
    }

    @Nullable
    LocalDate to() {
        return IdentityDocumentRules.date(idValidTo).orElse(null);
    }

    @Override
    public String toString() {
        return "MigratedAccount[" + kind + "]";
    }
}
