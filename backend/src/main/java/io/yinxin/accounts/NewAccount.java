package io.yinxin.accounts;

import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.UserKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be created ACTIVE with a password its holder chose.
 *
 * @param mobile proven by a code
 * @param passwordHash PHC string
 */
public record NewAccount(
        UserKind kind,
        String username,
        @Nullable UUID organisationId,
        Holder holder,
        String mobile,
        String email,
        String passwordHash,
        AccountOrigin origin) {
    @Override
    public String toString() {
        return "NewAccount[" + kind + ", " + Masks.shortMask(username) + "]";
    }
}
