package io.yinxin.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody new on the staff, without any duty.
 *
 * @param passwordExpiresAt of an initial password; null where the member need not change it
 */
record NewMember(
        String username,
        String name,
        String idNumber,
        @Nullable String email,
        String passwordHash,
        @Nullable Instant passwordExpiresAt,
        @Nullable String totpSecret) {
    @Override
    public String toString() {
        return "NewMember[" + username + "]";
    }
}
