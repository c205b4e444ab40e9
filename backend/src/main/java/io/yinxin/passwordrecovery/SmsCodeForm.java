package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param mobile of the person at the screen; not for PHONE, whose code goes to the bound one */
@Schema(name = "PasswordRecoverySmsCode")
record SmsCodeForm(
        @NotNull(message = "REQUIRED") @Nullable Method method,
        @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String captchaId,
        @Filled @Nullable String imageCode) {
    SmsCodeForm {
        mobile = mobile == null ? null : mobile.strip();
    }

    @Override
    public String toString() {
        return "SmsCodeForm";
    }
}
