package io.yinxin.ownrights;

import io.yinxin.cards.CardTokenForm;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The holder once more: password, or a token of purpose step-up of the bound card. */
@Schema(name = "OwnProof")
record OwnProofForm(
        @Size(max = 100, message = "TOO_LONG") @Nullable String password,
        @Nullable CardTokenForm token) {
    @Override
    public String toString() {
        return "OwnProofForm";
    }
}
