package io.yinxin.desk;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision, or where two persons are needed the proposal of one.
 *
 * @param opinion 5 to 500 characters; an approval may do without
 * @param chosen ids of the task's choices, for an approval
 * @param reason why it is approved in spite of a mismatch
 * @param version of the view the decision is based on
 */
@Schema(name = "TaskDecisionForm")
record DecisionForm(
        @NotNull(message = "REQUIRED") @Nullable TaskDecision decision,

        @Size(max = 500, message = "RVW_OPINION_REQUIRED") @Nullable
        String opinion,

        @Size(max = 50, message = "TOO_LONG") @Nullable List<@Valid ChecklistAnswer> checklist,

        @Size(max = 50, message = "TOO_LONG") @Nullable List<@Valid TaskMark> marks,

        @Size(max = 50, message = "TOO_LONG") @Nullable List<String> chosen,

        @Size(max = 500, message = "TOO_LONG") @Nullable String reason,

        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String version) {
    List<ChecklistAnswer> answers() {
        return given(checklist);
    }

    List<TaskMark> allMarks() {
        return given(marks);
    }

    List<String> allChosen() {
        return given(chosen);
    }

    private static <T> List<T> given(@Nullable List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }

    @Override
    public String toString() {
        return "DecisionForm[" + decision + "]";
    }
}
