package io.yinxin.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.desk.TaskMark;
import io.yinxin.desk.TaskSummary;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a request is, for the applicant (RVW-24, RVW-26, RVW-40, RVW-55).
 *
 * @param expectedAt when it is to be decided at the latest
 * @param opinion in full
 * @param marks what was wrong with single fields and pictures
 */
@Schema(name = "ReviewResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewResult(
        String taskNo,
        RecoveryKind kind,
        ReviewRequest.State state,
        Instant submittedAt,
        Instant expectedAt,
        @Nullable Instant decidedAt,
        @Nullable String opinion,
        List<TaskMark> marks) {
    static ReviewResult of(RecoveryKind kind, ReviewRequest.State state, TaskSummary task) {
        return new ReviewResult(
                task.taskNo(),
                kind,
                state,
                task.submittedAt(),
                task.expectedAt(),
                task.decidedAt(),
                task.opinion() == null || task.opinion().isEmpty() ? null : task.opinion(),
                task.marks());
    }

    @Override
    public String toString() {
        return "ReviewResult[" + taskNo + "]";
    }
}
