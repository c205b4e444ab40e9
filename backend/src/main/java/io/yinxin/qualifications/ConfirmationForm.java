package io.yinxin.qualifications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param acceptedEffects those that were told with the answer */
@Schema(name = "QualificationConfirmation")
record ConfirmationForm(
        @NotNull(message = "REQUIRED") @Size(max = 20, message = "TOO_LONG") @Nullable
        List<@NotNull(message = "REQUIRED") @Size(max = 60, message = "TOO_LONG") String> acceptedEffects) {}
