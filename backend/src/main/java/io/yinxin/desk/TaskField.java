package io.yinxin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a request beside the one on record (RVW-20, RVW-51).
 *
 * @param field name of the field; its label is the page's
 * @param submitted in full; null if nothing was said of it
 * @param recorded in full; null if nothing is on record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskField(
        String field,
        Mask mask,
        @Nullable String submitted,
        @Nullable String recorded,
        Agreement agreement) {
    /** How the two sides stand to each other. */
    @Schema(name = "FieldAgreement")
    public enum Agreement {
        SAME,
        DIFFERENT,
        /** One side is empty: there is nothing to compare. */
        UNKNOWN
    }

    /** Compared as they stand. */
    public static TaskField of(String field, Mask mask, @Nullable String submitted, @Nullable String recorded) {
        if (submitted == null || recorded == null) {
            return new TaskField(field, mask, submitted, recorded, Agreement.UNKNOWN);
        }
        Agreement agreement = submitted.equals(recorded) ? Agreement.SAME : Agreement.DIFFERENT;
        return new TaskField(field, mask, submitted, recorded, agreement);
    }

    TaskField masked() {
        return new TaskField(field, mask, hidden(submitted), hidden(recorded), agreement);
    }

    private @Nullable String hidden(@Nullable String value) {
        return value == null ? null : mask.apply(value);
    }

    @Override
    public String toString() {
        return "TaskField[" + field + ", " + agreement + "]";
    }
}
