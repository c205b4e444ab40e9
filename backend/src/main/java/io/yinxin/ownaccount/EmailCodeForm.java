package io.yinxin.ownaccount;

import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The address to be bound, and the answered captcha. */
@Schema(name = "NewEmailCode")
record EmailCodeForm(
        @Filled @EmailAddress @Nullable String newEmail,
        @Filled @Nullable String captchaId,

        @Filled @Size(max = 4000, message = "TOO_LONG") @Nullable
        String imageCode) {
    EmailCodeForm {
        newEmail = newEmail == null ? null : newEmail.strip();
    }

    @Override
    public String toString() {
        return "EmailCodeForm";
    }
}
