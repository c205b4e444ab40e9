package io.yinxin.registration;

import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to send the code, and the answered captcha. */
@Schema(name = "EmailCodeForm")
record EmailCodeForm(
        @Filled @EmailAddress @Nullable String email,
        @Filled @Nullable String captchaId,
        @Filled @Nullable String imageCode) {
    EmailCodeForm {
        email = email == null ? null : email.strip();
    }

    @Override
    public String toString() {
        return "EmailCodeForm";
    }
}
