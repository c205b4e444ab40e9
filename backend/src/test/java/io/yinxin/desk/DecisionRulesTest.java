package io.yinxin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.platform.problem.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRulesTest {
    private static final Set<TaskDecision> OFFERED = Set.of(TaskDecision.APPROVE, TaskDecision.REFUSE);
    private static final List<String> ITEMS = List.of("A", "B");

    /** M met, N not met, R not applicable with a reason, X not applicable without, - not answered. */
    @Tag("RVW-21")
    @ParameterizedTest
    @CsvSource({
        "APPROVE, MM, true",
        "APPROVE, MR, true",
        "APPROVE, RR, true",
        "APPROVE, MN, false",
        "APPROVE, MX, false",
        "APPROVE, M-, false",
        "APPROVE, --, false",
        "REFUSE,  MN, true",
        "REFUSE,  --, true"
    })
    void checklist(TaskDecision decision, String answers, boolean complete) {
        expect(
                decision(decision, "材料齐全，同意", answers(answers), List.of(), null),
                measure(Set.of(), false),
                complete ? null : DeskError.RVW_CHECKLIST_INCOMPLETE);
    }

    @Test
    @Tag("RVW-21")
    void anItemNobodyAskedForOrAnsweredTwiceIsNoChecklist() {
        List<ChecklistAnswer> foreign = new ArrayList<>(answers("MM"));
        foreign.add(new ChecklistAnswer("C", ChecklistAnswer.Answer.MET, null));
        expect(
                decision(TaskDecision.APPROVE, "", foreign, List.of(), null),
                measure(Set.of(), false),
                checklistError());
        List<ChecklistAnswer> twice = new ArrayList<>(answers("MM"));
        twice.add(new ChecklistAnswer("A", ChecklistAnswer.Answer.MET, null));
        expect(decision(TaskDecision.APPROVE, "", twice, List.of(), null), measure(Set.of(), false), checklistError());
    }

    @Tag("RVW-23")
    @ParameterizedTest
    @CsvSource({
        "APPROVE, '', true",
        "APPROVE, 同意, false",
        "APPROVE, 材料齐全同意, true",
        "REFUSE, '', false",
        "REFUSE, '     ', false",
        "REFUSE, 四个汉字, false",
        "REFUSE, 五个汉字了, true",
        "REFUSE, ' 四个汉字 ', false"
    })
    void opinion(TaskDecision decision, String opinion, boolean enough) {
        expect(
                decision(decision, opinion, answers("MM"), List.of(), null),
                measure(Set.of(), false),
                enough ? null : DeskError.RVW_OPINION_REQUIRED);
    }

    @Test
    @Tag("RVW-23")
    void anOpinionHas500CharactersAtMost() {
        assertThat(DecisionRules.isText("字".repeat(500))).isTrue();
        assertThat(DecisionRules.isText("字".repeat(501))).isFalse();
    }

    @Test
    @Tag("RVW-22")
    void onlyTheDecisionsOfTheKindAreTaken() {
        expect(
                decision(TaskDecision.RETURN, "请补充材料。", answers("MM"), List.of(), null),
                measure(Set.of(), false),
                DeskError.RVW_DECISION_INVALID);
    }

    @Tag("RVW-53")
    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', one, false",
        "one two, one, true",
        "one two, one two, true",
        "one two, '', false",
        "one two, three, false",
        "one two, one three, false"
    })
    void choices(String offered, String chosen, boolean right) {
        expect(
                decision(TaskDecision.APPROVE, "", answers("MM"), words(chosen), null),
                measure(Set.copyOf(words(offered)), false),
                right ? null : DeskError.RVW_CHOICE_REQUIRED);
    }

    @Tag("RVW-29")
    @ParameterizedTest
    @CsvSource({
        "APPROVE, true, , false",
        "APPROVE, true, 短, false",
        "APPROVE, true, 已电话核实身份, true",
        "APPROVE, false, , true",
        "REFUSE, true, , true"
    })
    void againstAMismatchThereMustBeAReason(
            TaskDecision decision, boolean mismatch, @Nullable String reason, boolean right) {
        expect(
                decision(decision, "材料与登记不符", answers("MM"), List.of(), reason),
                measure(Set.of(), mismatch),
                right ? null : DeskError.RVW_MISMATCH_REASON);
    }

    @Tag("RVW-28")
    @Tag("RVW-29")
    @ParameterizedTest
    @CsvSource({
        "MATCH, false",
        "MISMATCH, true",
        "NOT_FOUND, true",
        "UNKNOWN, false",
        "MISMATCH MATCH, false",
        "MATCH MISMATCH, true"
    })
    void theLastAnswerOfACheckCounts(String results, boolean mismatch) {
        List<TaskCheck> checks = words(results).stream()
                .map(result ->
                        new TaskCheck("IDENTITY", TaskCheck.Result.valueOf(result), List.of(), null, Instant.EPOCH))
                .toList();
        assertThat(DecisionRules.hasMismatch(checks)).isEqualTo(mismatch);
    }

    private static DeskError checklistError() {
        return DeskError.RVW_CHECKLIST_INCOMPLETE;
    }

    private static DecisionRules.Decision decision(
            TaskDecision decision,
            String opinion,
            List<ChecklistAnswer> answers,
            List<String> chosen,
            @Nullable String reason) {
        return new DecisionRules.Decision(decision, opinion, answers, chosen, reason);
    }

    private static DecisionRules.Measure measure(Set<String> choices, boolean mismatch) {
        return new DecisionRules.Measure(OFFERED, ITEMS, choices, mismatch);
    }

    private static void expect(
            DecisionRules.Decision decision, DecisionRules.Measure measure, @Nullable DeskError error) {
        if (error == null) {
            assertThatCode(() -> DecisionRules.require(decision, measure)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> DecisionRules.require(decision, measure))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(error));
        }
    }

    private static List<ChecklistAnswer> answers(String marks) {
        List<ChecklistAnswer> answers = new ArrayList<>();
        for (int i = 0; i < marks.length(); i++) {
            String item = ITEMS.get(i);
            switch (marks.charAt(i)) {
                case 'M' -> answers.add(new ChecklistAnswer(item, ChecklistAnswer.Answer.MET, null));
                case 'N' -> answers.add(new ChecklistAnswer(item, ChecklistAnswer.Answer.NOT_MET, null));
                case 'R' -> answers.add(new ChecklistAnswer(item, ChecklistAnswer.Answer.NOT_APPLICABLE, "个人账号"));
                case 'X' -> answers.add(new ChecklistAnswer(item, ChecklistAnswer.Answer.NOT_APPLICABLE, " "));
                default -> {}
            }
        }
        return answers;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }
}
