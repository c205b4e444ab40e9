package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;

/** Failures of reading as steps. */
final class Findings {
    private Findings() {}

    static Step of(StepCode code, String subject, OfdException e) {
        // What cannot be looked at is not false.
        boolean unseen = e.error() == OfdError.TOO_LARGE || e.error() == OfdError.ENCRYPTED;
        String reason = e.error().name();
        return (unseen ? Step.unknown(code, subject, reason) : Step.bad(code, subject, reason))
                .with("detail", String.valueOf(e.getMessage()));
    }
}
