package io.yinxin.desk;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is wrong with one field or picture, for the applicant to see (RVW-24). @param field its name, or the slot */
public record TaskMark(
        @Filled @Size(max = 60, message = "TOO_LONG") @Nullable
        String field,

        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String note) {}
