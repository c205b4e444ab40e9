package io.yinxin.passwordrecovery;

import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.security.UserKind;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of an account a code may open it by. An administrator can enter those of operators, and staff those of
 * department users: until such an address is proven it is whoever entered it that a code would let in (RCP-11, RCP-12).
 */
final class BoundAddresses {
    private BoundAddresses() {}

    /** Null where none is bound, or none that the holder has proven. What another system has stated, nobody here entered. */
    static @Nullable String mobile(@Nullable Profile account) {
        return account != null
                        && (account.mobileVerified()
                                || (account.origin() == AccountOrigin.MIGRATED && isOwnMaster(account.kind())))
                ? account.mobile()
                : null;
    }

    /** Null where none is bound, or one that somebody else may have entered. */
    static @Nullable String email(@Nullable Profile account) {
        return account != null && (account.emailVerified() || isOwnMaster(account.kind())) ? account.email() : null;
    }

    /** Whether nobody else enters the addresses of accounts of this kind. */
    static boolean isOwnMaster(UserKind kind) {
        return switch (kind) {
            case ENT_ADMIN, INDIVIDUAL, OVERSEAS -> true;
            case ENT_OPERATOR, DEPARTMENT -> false;
        };
    }
}
