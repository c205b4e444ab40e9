package io.yinxin.ownrights;

import io.yinxin.cards.CardTokenForm;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The wish to close the own account.
 *
 * @param acceptedEffects names of {@link ClosingEffect} the holder has been told
 */
@Schema(name = "ClosingWish")
record ClosingForm(
        @Size(max = 100, message = "TOO_LONG") @Nullable String password,
        @Nullable CardTokenForm token,
        @Size(max = 20, message = "TOO_LONG") @Nullable List<String> acceptedEffects) {
    @Override
    public String toString() {
        return "ClosingForm";
    }
}
