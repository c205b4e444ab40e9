package io.yinxin.eseal.verify;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.Verdict;
import java.util.List;

/**
 * What came of a check.
 *
 * @param steps in the order of their codes; one or more for each step there is, checked or not
 */
public record Outcome(List<Step> steps) {
    public Outcome {
        steps = List.copyOf(steps);
    }

    public Verdict verdict() {
        return Verdict.of(steps);
    }
}
