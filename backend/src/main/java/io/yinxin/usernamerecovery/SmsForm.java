package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param receiver whose phone it is: OWN if nothing is said */
@Schema(name = "RecoverySmsForm")
record SmsForm(
        @Filled @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String captchaId,
        @Filled @Nullable String imageCode,
        @Nullable Receiver receiver) {
    /** Whose phone a code goes to. */
    enum Receiver {
        OWN,
        OPERATOR_1,
        OPERATOR_2
    }

    SmsForm {
        mobile = mobile == null ? null : mobile.strip();
        receiver = receiver == null ? Receiver.OWN : receiver;
    }

    @Override
    public String toString() {
        return "SmsForm";
    }
}
