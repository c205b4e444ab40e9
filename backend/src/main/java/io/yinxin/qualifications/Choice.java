package io.yinxin.qualifications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of a code list. @param active whether it may be chosen anew; who has it keeps it */
@Schema(name = "QualificationChoiceDefinition")
record Choice(
        @NotNull(message = "REQUIRED") @Pattern(regexp = "[0-9A-Z_]{1,30}", message = "QLF_CODE_INVALID") @Nullable
        String code,

        @Valid @NotNull(message = "REQUIRED") @Nullable Label label,

        boolean active) {}
