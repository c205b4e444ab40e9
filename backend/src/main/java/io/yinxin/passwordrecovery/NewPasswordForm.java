package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.StrongPassword;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Step 3 (spec 04 table 2.5). */
@Schema(name = "PasswordRecoveryNewPassword")
record NewPasswordForm(
        @Filled @StrongPassword @Nullable String newPassword,
        @Filled @Nullable String passwordConfirm) {
    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
