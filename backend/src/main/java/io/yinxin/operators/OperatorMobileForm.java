package io.yinxin.operators;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to send the code, and the answered captcha. */
@Schema(name = "CardOperatorCode")
record OperatorMobileForm(
        @Filled @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String captchaId,
        @Filled @Nullable String imageCode) {
    OperatorMobileForm {
        mobile = mobile == null ? null : mobile.strip();
    }

    @Override
    public String toString() {
        return "OperatorMobileForm";
    }
}
