package io.yinxin.sealing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Documents an application wants sealed with one seal (SEL-73).
 *
 * @param withoutTimeStamp where the setting lets it be: do not wait for the time-stamp authority
 */
@Schema(name = "SealingBatch")
record BatchForm(
        @NotNull(message = "REQUIRED") @Nullable UUID sealId,

        @NotNull(message = "REQUIRED") @Size(min = 1, max = 200, message = "TOO_LONG") @Nullable
        List<@Valid @NotNull(message = "REQUIRED") Item> documents,

        @Nullable Boolean withoutTimeStamp) {
    /** @param documentKind as permissions may name it; declared, not examined, and kept in the use log */
    @Schema(name = "SealingBatchItem")
    record Item(
            @NotNull(message = "REQUIRED") @Nullable UUID documentId,

            @NotNull(message = "REQUIRED") @Size(min = 1, max = 50, message = "REQUIRED") @Nullable
            List<@Valid @NotNull(message = "REQUIRED") PositionForm> positions,

            @Pattern(regexp = "[A-Z0-9_]{1,40}", message = "VALUE_INVALID") @Nullable
            String documentKind) {}
}
