package io.yinxin.signin;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to send the code of the Mobile tab, and the answered captcha. */
@Schema(name = "MobileSignInCode")
record MobileCodeForm(
        @Filled @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String captchaId,

        @Filled @Size(max = 4000, message = "TOO_LONG") @Nullable
        String imageCode) {
    MobileCodeForm {
        mobile = mobile == null ? null : mobile.strip();
    }

    @Override
    public String toString() {
        return "MobileCodeForm";
    }
}
