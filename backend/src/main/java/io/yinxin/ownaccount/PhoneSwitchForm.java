package io.yinxin.ownaccount;

import io.yinxin.cards.CardTokenForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the bound mobile signs in. Turning on needs a proof: a code sent to it, or, where it was proven before, the
 * password or a token of purpose step-up (ACC-61).
 */
@Schema(name = "PhoneSwitch")
record PhoneSwitchForm(
        @NotNull(message = "REQUIRED") @Nullable Boolean enabled,
        @Size(max = 20, message = "TOO_LONG") @Nullable String smsCode,
        @Size(max = 100, message = "TOO_LONG") @Nullable String password,
        @Nullable CardTokenForm token) {
    PhoneSwitchForm {
        smsCode = smsCode == null || smsCode.isBlank() ? null : smsCode.strip();
    }

    @Override
    public String toString() {
        return "PhoneSwitchForm";
    }
}
