package io.yinxin.changeover;

import io.yinxin.cards.CardTokenForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param username of the operator who is to be the next administrator */
@Schema(name = "Nomination")
record NominationForm(
        @NotBlank(message = "REQUIRED") @Size(max = 50, message = "TOO_LONG") @Nullable
        String username,

        @Size(max = 100, message = "TOO_LONG") @Nullable String password,
        @Nullable CardTokenForm token,
        @Size(max = 20, message = "TOO_LONG") @Nullable List<String> acceptedEffects) {
    @Override
    public String toString() {
        return "NominationForm";
    }
}
