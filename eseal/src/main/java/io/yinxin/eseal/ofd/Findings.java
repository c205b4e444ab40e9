package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;

/** Failures of reading as steps. */
final class Findings {
    private Findings() {}

    static Step of(StepCode code, String subject, OfdException e) {
        return Step.bad(code, subject, e.error().name()).with("detail", String.valueOf(e.getMessage()));
    }
}
