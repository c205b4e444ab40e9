package io.yinxin.eseal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.report.Verdict;

/** What tests ask of an outcome. */
final class Checks {
    private Checks() {}

    /** Every step that is not good, as "CODE RESULT REASON". */
    static String notGood(Outcome outcome) {
        return String.join(
                "; ",
                outcome.steps().stream()
                        .filter(step -> step.result() != StepResult.GOOD)
                        .map(step -> step.code() + " " + step.result() + " " + step.reason())
                        .toList());
    }

    static void valid(Outcome outcome) {
        assertThat(notGood(outcome).replaceAll("(; )?TIMESTAMP NOTICE TIMESTAMP_ABSENT", ""))
                .isEmpty();
        assertThat(outcome.verdict()).isEqualTo(Verdict.VALID);
        assertThat(outcome.steps()).extracting(Step::code).isSorted();
    }

    static void has(Outcome outcome, Verdict verdict, StepCode code, StepResult result, String reason) {
        assertThat(outcome.verdict()).as(notGood(outcome)).isEqualTo(verdict);
        assertThat(outcome.steps()).as(notGood(outcome)).anySatisfy(step -> {
            assertThat(step.code()).isEqualTo(code);
            assertThat(step.result()).isEqualTo(result);
            assertThat(step.reason()).isEqualTo(reason);
        });
    }

    static void invalid(Outcome outcome, StepCode code, String reason) {
        has(outcome, Verdict.INVALID, code, StepResult.BAD, reason);
    }

    static void indeterminate(Outcome outcome, StepCode code, String reason) {
        has(outcome, Verdict.INDETERMINATE, code, StepResult.UNKNOWN, reason);
    }

    static void validWithNotice(Outcome outcome, StepCode code, String reason) {
        has(outcome, Verdict.VALID, code, StepResult.NOTICE, reason);
    }
}
