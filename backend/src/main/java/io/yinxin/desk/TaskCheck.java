package io.yinxin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said (RVW-28); every answer is kept.
 *
 * @param check UPPER_SNAKE: REGISTRY, IDENTITY …
 * @param wrongFields those that did not agree, if the provider says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskCheck(
        String check,
        Result result,
        List<String> wrongFields,
        @Nullable String reference,
        Instant at) {
    /** As GEN-51; a person not found is no agreement either. */
    @Schema(name = "CheckResult")
    public enum Result {
        MATCH,
        MISMATCH,
        NOT_FOUND,
        UNKNOWN
    }
}
