package io.yinxin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task with all that is needed to decide it.
 *
 * @param masked whether personal data are hidden from the caller
 * @param related whether the caller is related to the applicant and must leave it to others
 * @param secondNeeded whether an approval needs a second person
 * @param mismatch whether the last answer of a check was no: an approval needs a reason then
 * @param checklist items an approval must answer
 * @param decisions that may be taken
 * @param actions what the caller may do now
 * @param version goes back with a decision
 */
@Schema(name = "Task")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskView(
        String taskNo,
        TaskQueue queue,
        String kind,
        TaskState state,
        int round,
        String applicant,
        Instant submittedAt,
        Instant dueAt,
        boolean overdue,
        TaskPriority priority,
        @Nullable StaffRef claimedBy,
        @Nullable Instant claimedAt,
        boolean masked,
        boolean related,
        boolean secondNeeded,
        boolean mismatch,
        List<TaskSection> sections,
        List<ShownPicture> pictures,
        List<TaskChoice> choices,
        List<FormerRequest> former,
        List<String> risks,
        List<TaskCheck> checks,
        List<String> checklist,
        List<TaskDecision> decisions,
        List<ChecklistAnswer> answers,
        List<TaskMark> marks,
        List<String> chosen,
        @Nullable TaskDecision decision,
        @Nullable String opinion,
        @Nullable String reason,
        @Nullable Instant proposedAt,
        @Nullable StaffRef secondBy,
        @Nullable String secondOpinion,
        @Nullable Instant decidedAt,
        @Nullable String closedReason,
        List<ShownNote> notes,
        List<TaskAction> actions,
        String version) {
    /** @param opened whether the caller has looked at it */
    @Schema(name = "TaskPictureView")
    record ShownPicture(UUID pictureId, String slot, int width, int height, boolean opened) {}

    /** @param by absent where the system did it @param asked whose advice is wanted */
    @Schema(name = "TaskNote")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownNote(
            @Nullable StaffRef by, NoteKind kind, @Nullable StaffRef asked, String text, Instant at) {}

    @Override
    public String toString() {
        return "TaskView[" + taskNo + "]";
    }
}
