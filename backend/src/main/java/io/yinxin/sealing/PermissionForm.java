package io.yinxin.sealing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Limits of a permission to use a seal (SEL-70); what is left out is no limit.
 *
 * @param endsOn last day
 * @param mostUses all in all; what was used before counts
 * @param documents application, or application:kind; the kind is declared by who seals and not examined
 */
@Schema(name = "SealPermissionLimits")
record PermissionForm(
        @Nullable LocalDate endsOn,

        @Min(value = 1, message = "VALUE_INVALID") @Max(value = 1_000_000, message = "VALUE_INVALID") @Nullable
        Integer mostUses,

        @Size(max = 50, message = "TOO_LONG") @Nullable
        List<
                        @NotNull(message = "REQUIRED")
                        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}(:[A-Z0-9_]{1,40})?", message = "VALUE_INVALID")
                        String>
                documents) {}
