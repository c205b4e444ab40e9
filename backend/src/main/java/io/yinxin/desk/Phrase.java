package io.yinxin.desk;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ready-made opinion, to be inserted and edited (RVW-23). */
@Schema(name = "Phrase")
record Phrase(
        @NotNull(message = "REQUIRED") TaskDecision decision,

        @Filled @Size(max = 500, message = "TOO_LONG") String zh,

        @Filled @Size(max = 500, message = "TOO_LONG") String en) {}
