package io.yinxin.ownaccount;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answered captcha before a code is sent to what is bound. */
@Schema(name = "CaptchaAnswer")
record CaptchaForm(
        @Filled @Nullable String captchaId,

        @Filled @Size(max = 4000, message = "TOO_LONG") @Nullable
        String imageCode) {
    @Override
    public String toString() {
        return "CaptchaForm";
    }
}
