package io.yinxin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one item was answered. @param reason needed where it is said not to apply */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChecklistAnswer(
        @Filled @Size(max = 60, message = "TOO_LONG") @Nullable
        String item,

        @NotNull(message = "REQUIRED") @Nullable Answer answer,

        @Size(max = 200, message = "TOO_LONG") @Nullable String reason) {
    @Schema(name = "ChecklistResult")
    enum Answer {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }
}
