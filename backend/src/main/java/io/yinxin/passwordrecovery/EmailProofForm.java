package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The code sent to the bound e-mail address. */
@Schema(name = "PasswordRecoveryEmailProof")
record EmailProofForm(@Filled @Nullable String emailCode) {
    @Override
    public String toString() {
        return "EmailProofForm";
    }
}
