package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Step 1 (spec 04 table 2.1). The name is compared exactly, so nothing is trimmed. */
@Schema(name = "PasswordRecoveryStart")
record StartForm(
        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String username,

        @Filled @Nullable String captchaId,

        @Filled @Size(max = 4000, message = "TOO_LONG") @Nullable
        String imageCode) {
    @Override
    public String toString() {
        return "StartForm";
    }
}
