package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param email of the person at the screen; not for EMAIL, whose code goes to the bound one */
@Schema(name = "PasswordRecoveryEmailCode")
record EmailCodeForm(
        @NotNull(message = "REQUIRED") @Nullable Method method,
        @EmailAddress @Nullable String email,
        @Filled @Nullable String captchaId,
        @Filled @Nullable String imageCode) {
    EmailCodeForm {
        email = email == null ? null : email.strip();
    }

    @Override
    public String toString() {
        return "EmailCodeForm";
    }
}
