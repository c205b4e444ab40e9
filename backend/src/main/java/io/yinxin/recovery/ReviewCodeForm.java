package io.yinxin.recovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code to the phone the result went to, or to the mailbox where that was proven. @param email without mobile only */
@Schema(name = "ReviewCodeForm")
record ReviewCodeForm(
        @Filled @Size(max = 30, message = "TOO_LONG") @Nullable
        String taskNo,

        @ChineseMobile @Nullable String mobile,
        @EmailAddress @Nullable String email,
        @Filled @Nullable String captchaId,
        @Filled @Nullable String imageCode) {
    ReviewCodeForm {
        taskNo = taskNo == null ? null : taskNo.strip();
        mobile = mobile == null ? null : mobile.strip();
        email = email == null ? null : email.strip();
    }

    @Override
    public String toString() {
        return "ReviewCodeForm";
    }
}
