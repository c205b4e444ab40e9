package io.yinxin.realname;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to send the code. @param imageCode not for the first code of a session (spec 10 table 2.3) */
@Schema(name = "RealNameCode")
record ReservedPhoneForm(
        @Filled @ChineseMobile @Nullable String reservedPhone,
        @Nullable String captchaId,
        @Nullable String imageCode) {
    ReservedPhoneForm {
        reservedPhone = reservedPhone == null ? null : reservedPhone.strip();
    }

    boolean hasCaptcha() {
        return captchaId != null && !captchaId.isBlank();
    }

    @Override
    public String toString() {
        return "ReservedPhoneForm";
    }
}
