package io.yinxin.qualifications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Values of all tabs at once.
 *
 * @param version of the record they were made from
 * @param catalogueVersion by which the page was made
 * @param values by field, in the form of its type; empty to have none; a field not named stays as it is
 */
@Schema(name = "QualificationsForm")
record SaveForm(
        @NotNull(message = "REQUIRED") @Nullable Integer version,

        @NotNull(message = "REQUIRED") @Nullable Integer catalogueVersion,

        @NotNull(message = "REQUIRED") @Size(max = 500, message = "TOO_LONG") @Nullable
        Map<String, @NotNull(message = "REQUIRED") @Size(max = 5000, message = "TOO_LONG") String> values) {
    @Override
    public String toString() {
        return "SaveForm";
    }
}
