package io.yinxin.ownaccount;

import io.yinxin.cards.CardTokenForm;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The address to be bound, the code sent to it, and the password or a token of purpose step-up (ACC-47). */
@Schema(name = "EmailChange")
record NewEmailForm(
        @Filled @EmailAddress @Nullable String newEmail,

        @Filled @Size(max = 20, message = "TOO_LONG") @Nullable
        String emailCode,

        @Size(max = 100, message = "TOO_LONG") @Nullable String password,
        @Nullable CardTokenForm token,
        @Size(max = 10, message = "VALUE_INVALID") @Nullable List<String> acceptedEffects) {
    NewEmailForm {
        newEmail = newEmail == null ? null : newEmail.strip();
        emailCode = emailCode == null ? null : emailCode.strip();
    }

    @Override
    public String toString() {
        return "NewEmailForm";
    }
}
