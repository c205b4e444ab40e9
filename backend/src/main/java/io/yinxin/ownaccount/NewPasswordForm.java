package io.yinxin.ownaccount;

import io.yinxin.platform.validation.ChosenPassword;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.StatedPassword;
import io.yinxin.platform.validation.StrongPassword;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another password for the own account (spec 05 table 2.5, spec 02 table 2.2). */
@Schema(name = "NewPassword")
@ChosenPassword(field = "newPassword")
public record NewPasswordForm(
        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String oldPassword,

        @Filled @StrongPassword @Nullable String newPassword,
        @Filled @Nullable String passwordConfirm)
        implements StatedPassword {
    @Override
    public @Nullable String statedUsername() {
        return null;
    }

    @Override
    public @Nullable String statedPassword() {
        return newPassword;
    }

    @Override
    public @Nullable String statedPasswordAgain() {
        return passwordConfirm;
    }

    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
