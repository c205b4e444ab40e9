package io.yinxin.ownorganisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.desk.TaskSummary;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a correction is.
 *
 * @param licence whether its picture was taken
 * @param reason of a refusal
 */
@Schema(name = "OrganisationCorrectionState")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionView(
        State state,
        boolean licence,
        @Nullable String taskNo,
        @Nullable Instant submittedAt,
        @Nullable Instant expectedAt,
        @Nullable String reason,
        List<String> wrong) {
    @Schema(name = "CorrectionStateCode")
    enum State {
        NONE,
        /** Nothing but the picture so far. */
        DRAFT,
        OPEN,
        APPROVED,
        REFUSED
    }

    static final CorrectionView NOTHING = new CorrectionView(State.NONE, false, null, null, null, null, List.of());

    static CorrectionView draft(boolean licence) {
        return new CorrectionView(State.DRAFT, licence, null, null, null, null, List.of());
    }

    static CorrectionView of(State state, @Nullable TaskSummary task) {
        return task == null
                ? new CorrectionView(state, true, null, null, null, null, List.of())
                : new CorrectionView(
                        state,
                        true,
                        task.taskNo(),
                        task.submittedAt(),
                        state == State.OPEN ? task.expectedAt() : null,
                        state == State.REFUSED ? task.opinion() : null,
                        task.marks().stream()
                                .map(mark -> mark.field() + ": " + mark.note())
                                .toList());
    }
}
