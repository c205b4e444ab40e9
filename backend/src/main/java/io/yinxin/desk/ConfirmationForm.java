package io.yinxin.desk;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the second person says. @param opinion needed to send it back @param version of the view it is based on */
@Schema(name = "TaskConfirmation")
record ConfirmationForm(
        @NotNull(message = "REQUIRED") @Nullable SecondDecision decision,

        @Size(max = 500, message = "RVW_OPINION_REQUIRED") @Nullable
        String opinion,

        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String version) {
    /** Confirmed, the proposal takes effect; sent back, it is as if it had not been made. */
    @Schema(name = "SecondDecision")
    enum SecondDecision {
        CONFIRM,
        SEND_BACK
    }
}
