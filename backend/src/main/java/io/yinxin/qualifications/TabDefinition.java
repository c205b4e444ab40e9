package io.yinxin.qualifications;

import io.yinxin.platform.problem.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of one authority, in the order to be shown. */
@Schema(name = "QualificationTabDefinition")
record TabDefinition(
        @NotNull(message = "REQUIRED") @Pattern(regexp = "[A-Z][A-Z_]{0,39}", message = "QLF_CODE_INVALID") @Nullable
        String code,

        @Valid @NotNull(message = "REQUIRED") @Nullable Label label,

        @NotNull(message = "REQUIRED") @Size(max = 60, message = "TOO_LONG") @Nullable
        List<@Valid @NotNull(message = "REQUIRED") FieldDefinition> fields) {
    String name() {
        return code == null ? "" : code;
    }

    String labelIn(Language language) {
        return label == null ? name() : label.in(language);
    }

    List<FieldDefinition> all() {
        return fields == null ? List.of() : fields;
    }
}
