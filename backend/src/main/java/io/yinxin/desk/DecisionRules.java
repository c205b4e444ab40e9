package io.yinxin.desk;

import io.yinxin.platform.problem.DomainException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a decision must bring along (RVW-21 to RVW-23, RVW-29). */
final class DecisionRules {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private DecisionRules() {}

    /**
     * What the decision is measured by.
     *
     * @param mismatch whether the last answer of some check was no
     */
    record Measure(Set<TaskDecision> decisions, List<String> checklist, Set<String> choices, boolean mismatch) {}

    /** What was decided. */
    record Decision(
            TaskDecision decision,
            @Nullable String opinion,
            List<ChecklistAnswer> answers,
            List<String> chosen,
            @Nullable String reason) {}

    /**
     * @throws DomainException RVW_DECISION_INVALID, RVW_OPINION_REQUIRED, RVW_CHECKLIST_INCOMPLETE, RVW_CHOICE_REQUIRED,
     *     RVW_MISMATCH_REASON
     */
    static void require(Decision decision, Measure measure) {
        if (!measure.decisions().contains(decision.decision())) {
            throw DomainException.at("decision", DeskError.RVW_DECISION_INVALID);
        }
        boolean approval = decision.decision() == TaskDecision.APPROVE;
        boolean silent = decision.opinion() == null || decision.opinion().isBlank();
        if (!(approval && silent) && !isText(decision.opinion())) {
            throw DomainException.at("opinion", DeskError.RVW_OPINION_REQUIRED);
        }
        if (approval) {
            requireForApproval(decision, measure);
        }
    }

    private static void requireForApproval(Decision decision, Measure measure) {
        if (!isComplete(decision.answers(), measure.checklist())) {
            throw DomainException.at("checklist", DeskError.RVW_CHECKLIST_INCOMPLETE);
        }
        boolean known = measure.choices().containsAll(decision.chosen());
        boolean some = measure.choices().isEmpty() || !decision.chosen().isEmpty();
        if (!known || !some) {
            throw DomainException.at("chosen", DeskError.RVW_CHOICE_REQUIRED);
        }
        if (measure.mismatch() && !isText(decision.reason())) {
            throw DomainException.at("reason", DeskError.RVW_MISMATCH_REASON);
        }
    }

    /** Every item once, met or not applicable with a reason. */
    private static boolean isComplete(List<ChecklistAnswer> answers, List<String> items) {
        Map<String, ChecklistAnswer> byItem = new HashMap<>();
        answers.forEach(answer -> byItem.put(String.valueOf(answer.item()), answer));
        return byItem.size() == answers.size()
                && byItem.keySet().equals(Set.copyOf(items))
                && answers.stream().allMatch(DecisionRules::isGood);
    }

    private static boolean isGood(ChecklistAnswer answer) {
        ChecklistAnswer.Answer given = answer.answer();
        boolean reason = answer.reason() != null && !answer.reason().isBlank();
        return given == ChecklistAnswer.Answer.MET || (given == ChecklistAnswer.Answer.NOT_APPLICABLE && reason);
    }

    static boolean isText(@Nullable String text) {
        int length =
                text == null ? 0 : text.strip().codePointCount(0, text.strip().length());
        return length >= SHORTEST && length <= LONGEST;
    }

    /** The last answer of each check counts. */
    static boolean hasMismatch(List<TaskCheck> inOrder) {
        Map<String, TaskCheck.Result> last = new HashMap<>();
        inOrder.forEach(check -> last.put(check.check(), check.result()));
        return last.containsValue(TaskCheck.Result.MISMATCH) || last.containsValue(TaskCheck.Result.NOT_FOUND);
    }
}
