package io.yinxin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another request that has something in common with this one (RVW-19, RVW-51).
 *
 * @param outcome null while it is open, and if it was never decided
 * @param open whether somebody has still to decide on it
 * @param sameAs what they share: PHONE, ACCOUNT, ADDRESS …
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormerRequest(
        String taskNo,
        Instant submittedAt,
        @Nullable TaskDecision outcome,
        @Nullable Boolean open,
        List<String> sameAs) {
    /** The mark of a request that has some (RVW-51). */
    public static final String RISK = "FORMER_REQUESTS";
}
