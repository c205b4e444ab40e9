package io.yinxin.staff;

import io.yinxin.platform.validation.ChosenPassword;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.StatedPassword;
import io.yinxin.platform.validation.StrongPassword;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The second factor.
 *
 * @param code of the authenticator app
 * @param password the new one, where the answer to the first factor asks for it
 */
@ChosenPassword
@Schema(name = "StaffSecondFactor")
record SecondFactorForm(
        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String attemptId,

        @Filled @Size(max = 20, message = "TOO_LONG") @Nullable
        String code,

        @StrongPassword @Size(max = 100, message = "TOO_LONG") @Nullable
        String password,

        @Size(max = 100, message = "TOO_LONG") @Nullable String passwordConfirm)
        implements StatedPassword {
    @Override
    public @Nullable String statedUsername() {
        return null;
    }

    @Override
    public @Nullable String statedPassword() {
        return password;
    }

    @Override
    public @Nullable String statedPasswordAgain() {
        return passwordConfirm == null ? "" : passwordConfirm;
    }

    @Override
    public String toString() {
        return "SecondFactorForm";
    }
}
