package io.yinxin.eseal.verify;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SealFault;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;

/** Bytes that are no seal or signature. */
final class Unreadable {
    private Unreadable() {}

    /** @return the step it failed at */
    static StepCode say(SealException e, Steps steps) {
        boolean version = e.fault() == SealFault.WRONG_VERSION;
        StepCode code = version ? StepCode.VERSION_MISMATCH : StepCode.FORMAT;
        String reason = e.fault().name();
        // What cannot be looked at is not false.
        boolean unseen = e.fault() == SealFault.TOO_LARGE;
        steps.add(unseen ? Step.unknown(code, e.field(), reason) : Step.bad(code, e.field(), reason));
        return code;
    }
}
