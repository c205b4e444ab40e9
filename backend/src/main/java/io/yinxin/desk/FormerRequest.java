package io.yinxin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier request that has something in common with this one (RVW-51).
 *
 * @param outcome null while it is open
 * @param sameAs what they share: PHONE, ACCOUNT, ADDRESS …
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormerRequest(
        String taskNo, Instant submittedAt, @Nullable TaskDecision outcome, List<String> sameAs) {}
