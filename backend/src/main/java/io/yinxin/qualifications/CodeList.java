package io.yinxin.qualifications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What fields of type CODE and CODES choose from, in the order to be shown. */
@Schema(name = "QualificationListDefinition")
record CodeList(
        @NotNull(message = "REQUIRED") @Pattern(regexp = "[A-Z][A-Z_]{0,39}", message = "QLF_CODE_INVALID") @Nullable
        String code,

        @NotNull(message = "REQUIRED") @Size(max = 500, message = "TOO_LONG") @Nullable
        List<@Valid @NotNull(message = "REQUIRED") Choice> choices) {
    static final CodeList NONE = new CodeList("NONE", List.of());

    List<Choice> all() {
        return choices == null ? List.of() : choices;
    }

    Optional<Choice> choice(String wanted) {
        return all().stream().filter(choice -> wanted.equals(choice.code())).findFirst();
    }
}
