package io.yinxin.signin;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The Mobile tab (spec 02 table 2.1). */
@Schema(name = "MobileSignIn")
record MobileSignInForm(
        @Filled @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String smsCode) {
    MobileSignInForm {
        mobile = mobile == null ? null : mobile.strip();
        smsCode = smsCode == null ? null : smsCode.strip();
    }

    @Override
    public String toString() {
        return "MobileSignInForm";
    }
}
