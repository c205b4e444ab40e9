package io.yinxin.signin;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The Account tab (spec 02 table 2.1). Name and password are compared exactly (SGN-07), so nothing is trimmed. */
@Schema(name = "SignIn")
record SignInForm(
        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String username,

        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String password,

        @Filled @Nullable String captchaId,

        @Filled @Size(max = 4000, message = "TOO_LONG") @Nullable
        String imageCode) {
    @Override
    public String toString() {
        return "SignInForm";
    }
}
