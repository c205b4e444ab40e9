package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The code sent to the bound mobile. */
@Schema(name = "PasswordRecoveryPhoneProof")
record SmsProofForm(@Filled @Nullable String smsCode) {
    @Override
    public String toString() {
        return "SmsProofForm";
    }
}
