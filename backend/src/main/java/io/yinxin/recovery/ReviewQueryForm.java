package io.yinxin.recovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param smsCode with mobile @param emailCode with email */
@Schema(name = "ReviewQuery")
record ReviewQueryForm(
        @Filled @Size(max = 30, message = "TOO_LONG") @Nullable
        String taskNo,

        @ChineseMobile @Nullable String mobile,
        @EmailAddress @Nullable String email,
        @Nullable String smsCode,
        @Nullable String emailCode) {
    ReviewQueryForm {
        taskNo = taskNo == null ? null : taskNo.strip();
        mobile = mobile == null ? null : mobile.strip();
        email = email == null ? null : email.strip();
    }

    @Override
    public String toString() {
        return "ReviewQueryForm";
    }
}
