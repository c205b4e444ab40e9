package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.ALGORITHM;
import static io.yinxin.eseal.report.StepCode.FORMAT;
import static io.yinxin.eseal.report.StepCode.KEY_USAGE;
import static io.yinxin.eseal.report.StepCode.MAKER_EXPIRED;
import static io.yinxin.eseal.report.StepCode.MAKER_REVOKED;
import static io.yinxin.eseal.report.StepCode.MAKER_UNTRUSTED;
import static io.yinxin.eseal.report.StepCode.SEAL_EXPIRED;
import static io.yinxin.eseal.report.StepCode.SEAL_NOT_YET_VALID;
import static io.yinxin.eseal.report.StepCode.SEAL_SIGNATURE;
import static io.yinxin.eseal.report.StepCode.VERSION_MISMATCH;

import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.report.StepCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Checks a seal by itself (GB/T 38540 on the verification of a seal; spec 09 SEL-68). */
public final class SealVerifier {
    static final Set<StepCode> CODES = EnumSet.of(
            FORMAT,
            VERSION_MISMATCH,
            ALGORITHM,
            KEY_USAGE,
            SEAL_SIGNATURE,
            MAKER_UNTRUSTED,
            MAKER_EXPIRED,
            MAKER_REVOKED,
            SEAL_NOT_YET_VALID,
            SEAL_EXPIRED);

    private final Trust trust;

    public SealVerifier(Trust trust) {
        this.trust = trust;
    }

    /**
     * @param der whatever is said to be a seal
     * @param at the moment for which the answer is to hold, mostly now
     */
    public Outcome verify(byte[] der, Instant at) {
        Steps steps = new Steps();
        try {
            Seal seal = Seal.read(der);
            steps.good(FORMAT, "SESeal");
            steps.good(VERSION_MISMATCH, "SESeal");
            new SealSteps(trust, seal, steps).check(at);
            return steps.outcome();
        } catch (SealException e) {
            return steps.unreadable(CODES, "SESeal", Unreadable.say(e, steps));
        }
    }
}
