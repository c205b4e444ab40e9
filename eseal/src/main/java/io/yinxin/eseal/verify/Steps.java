package io.yinxin.eseal.verify;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects steps; what was not reached is said to be unknown. */
final class Steps {
    private final List<Step> steps = new ArrayList<>();

    void add(Step step) {
        steps.add(step);
    }

    void good(StepCode code, String subject) {
        add(Step.good(code, subject));
    }

    void bad(StepCode code, String subject, String reason) {
        add(Step.bad(code, subject, reason));
    }

    void unknown(StepCode code, String subject, String reason) {
        add(Step.unknown(code, subject, reason));
    }

    /** A step that needs one which failed. */
    void notChecked(StepCode code, String subject, StepCode because) {
        add(Step.unknown(code, subject, "NOT_CHECKED").with("because", because.name()));
    }

    boolean has(StepCode code) {
        return steps.stream().anyMatch(step -> step.code() == code);
    }

    void remove(StepCode code) {
        steps.removeIf(step -> step.code() == code);
    }

    Outcome outcome() {
        steps.sort(Comparator.comparing(Step::code));
        return new Outcome(steps);
    }

    /** Nothing could be checked but the form. */
    Outcome unreadable(Set<StepCode> codes, String subject, StepCode failed) {
        for (StepCode code : codes) {
            if (code != failed) {
                notChecked(code, subject, failed);
            }
        }
        return outcome();
    }
}
