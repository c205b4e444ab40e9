package io.yinxin.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that takes effect.
 *
 * @param opinion 5 to 500 characters; empty if an approval came without one
 * @param chosen ids of {@link TaskChoice}
 * @param secondBy who confirmed it, where that was needed
 */
public record TaskOutcome(
        String taskNo,
        UUID objectId,
        TaskDecision decision,
        String opinion,
        List<String> chosen,
        List<TaskMark> marks,
        UUID decidedBy,
        @Nullable UUID secondBy,
        Instant decidedAt) {}
