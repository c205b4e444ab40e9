package io.yinxin.eseal.report;

import java.util.Collection;

/** INVALID as soon as one step is bad; INDETERMINATE if one could not be found out; else VALID (SEL-66, SEL-68). */
public enum Verdict {
    VALID,
    INVALID,
    INDETERMINATE;

    /** @param steps at least one: nothing checked is nothing known */
    public static Verdict of(Collection<Step> steps) {
        if (steps.stream().anyMatch(step -> step.result() == StepResult.BAD)) {
            return INVALID;
        }
        boolean known = !steps.isEmpty() && steps.stream().noneMatch(step -> step.result() == StepResult.UNKNOWN);
        return known ? VALID : INDETERMINATE;
    }
}
