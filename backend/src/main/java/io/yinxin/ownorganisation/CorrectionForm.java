package io.yinxin.ownorganisation;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the papers are to prove (ACC-21). @param organisation as it is to be */
@Schema(name = "OrganisationCorrection")
record CorrectionForm(
        @NotNull(message = "REQUIRED") @Nullable OrganisationForm organisation,

        @Filled @Size(max = 500, message = "TOO_LONG") @Nullable
        String explanation) {
    CorrectionForm {
        explanation = explanation == null ? null : explanation.strip();
    }

    @Override
    public String toString() {
        return "CorrectionForm";
    }
}
