package io.yinxin.changeover;

import io.yinxin.cards.CardTokenForm;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is named takes over. */
@Schema(name = "Acceptance")
record AcceptanceForm(
        @Size(max = 100, message = "TOO_LONG") @Nullable String password,
        @Nullable CardTokenForm token,
        @Size(max = 20, message = "TOO_LONG") @Nullable List<String> acceptedEffects) {
    @Override
    public String toString() {
        return "AcceptanceForm";
    }
}
