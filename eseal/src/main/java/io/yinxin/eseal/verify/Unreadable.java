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
        steps.add(Step.bad(code, e.field(), e.fault().name()));
        return code;
    }
}
