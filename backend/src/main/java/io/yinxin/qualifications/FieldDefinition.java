package io.yinxin.qualifications;

import io.yinxin.platform.problem.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field as staff define it (QLF-12).
 *
 * @param code of the field in every tab and version: never given to another one
 * @param min shortest value, in characters; null: 1
 * @param max longest value, in characters; null: 2000
 * @param list the code list of a CODE or CODES
 * @param editable false for a grey field, which only its sources fill (QLF-04)
 * @param sources CARD, or codes of authorities, which may write it
 */
@Schema(name = "QualificationFieldDefinition")
record FieldDefinition(
        @NotNull(message = "REQUIRED")
        @Pattern(regexp = "[a-z][A-Za-z0-9]{1,39}", message = "QLF_CODE_INVALID")
        @Nullable
        String code,

        @Valid @NotNull(message = "REQUIRED") @Nullable Label label,

        @NotNull(message = "REQUIRED") @Nullable FieldType type,

        @Min(value = 1, message = "QLF_RANGE_INVALID")
        @Max(value = FieldDefinition.LONGEST, message = "QLF_RANGE_INVALID")
        @Nullable
        Integer min,

        @Min(value = 1, message = "QLF_RANGE_INVALID")
        @Max(value = FieldDefinition.LONGEST, message = "QLF_RANGE_INVALID")
        @Nullable
        Integer max,

        @Nullable String list,

        boolean required,

        boolean editable,

        @NotNull(message = "REQUIRED") @Size(max = 10, message = "TOO_LONG") @Nullable
        List<@NotNull(message = "REQUIRED") @Pattern(regexp = "[A-Z][A-Z_]{0,39}", message = "QLF_CODE_INVALID") String>
                sources) {
    static final int LONGEST = 2000;

    /** What a bound card tells (QLF-05). */
    static final String CARD = "CARD";

    String name() {
        return code == null ? "" : code;
    }

    FieldType kind() {
        return type == null ? FieldType.TEXT : type;
    }

    String labelIn(Language language) {
        return label == null ? name() : label.in(language);
    }

    int shortest() {
        return min == null ? 1 : min;
    }

    int longest() {
        return max == null ? LONGEST : max;
    }

    List<String> filledFrom() {
        return sources == null ? List.of() : sources;
    }
}
