package io.yinxin.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the applicant may know of a task; notes and names of staff are not among it (RVW-26). */
public record TaskSummary(
        String taskNo,
        TaskState state,
        Instant submittedAt,
        Instant expectedAt,
        @Nullable TaskDecision decision,
        @Nullable String opinion,
        List<TaskMark> marks,
        @Nullable Instant decidedAt) {}
