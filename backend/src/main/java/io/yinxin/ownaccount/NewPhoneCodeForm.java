package io.yinxin.ownaccount;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The phone to be bound, and the answered captcha. */
@Schema(name = "NewPhoneCode")
record NewPhoneCodeForm(
        @Filled @ChineseMobile @Nullable String newMobile,
        @Filled @Nullable String captchaId,

        @Filled @Size(max = 4000, message = "TOO_LONG") @Nullable
        String imageCode) {
    NewPhoneCodeForm {
        newMobile = newMobile == null ? null : newMobile.strip();
    }

    @Override
    public String toString() {
        return "NewPhoneCodeForm";
    }
}
