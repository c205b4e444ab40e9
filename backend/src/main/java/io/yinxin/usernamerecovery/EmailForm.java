package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecoveryEmailForm")
record EmailForm(
        @Filled @EmailAddress @Nullable String email,
        @Filled @Nullable String captchaId,
        @Filled @Nullable String imageCode) {
    EmailForm {
        email = email == null ? null : email.strip();
    }

    @Override
    public String toString() {
        return "EmailForm";
    }
}
