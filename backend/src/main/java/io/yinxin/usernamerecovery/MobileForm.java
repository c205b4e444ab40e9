package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.EmailAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A phone, or for individuals a mailbox (RCU-50), with its code; no code for one proven a short while ago. */
@Schema(name = "RecoveryMobileForm")
record MobileForm(
        @ChineseMobile @Nullable String mobile,
        @Nullable String smsCode,
        @EmailAddress @Nullable String email,
        @Nullable String emailCode) {
    MobileForm {
        mobile = mobile == null || mobile.isBlank() ? null : mobile.strip();
        email = email == null || email.isBlank() ? null : email.strip();
    }

    @Override
    public String toString() {
        return "MobileForm";
    }
}
