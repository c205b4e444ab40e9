package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.TIMESTAMP;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.SigningTime;
import io.yinxin.eseal.object.TimeStamp;
import io.yinxin.eseal.report.Step;
import java.time.Instant;
import java.util.Optional;

/** When was it signed? A good time stamp is evidence; the time in the signature is the signer's word. */
final class TimeSteps {
    private static final String FIELD = "TBS_Sign.timeInfo";
    private static final String STAMP = "SES_Signature.timeStamp";

    private final Trust trust;
    private final SealSignature signature;
    private final Steps steps;

    TimeSteps(Trust trust, SealSignature signature, Steps steps) {
        this.trust = trust;
        this.signature = signature;
        this.steps = steps;
    }

    /** @return the times, of which one may be judged by */
    SignerTime check(Optional<Signer> signer, Instant now) {
        SignerTime time = new SignerTime(stated(), stamped(), FIELD);
        time.checkOrder(STAMP, steps);
        signer.ifPresent(one -> time.checkSigner(one.certificate(), now, steps));
        return time;
    }

    private Optional<Instant> stated() {
        return switch (signature.time()) {
            case SigningTime.Stated stated -> Optional.of(stated.instant());
            case SigningTime.Token token -> ofToken(token.der());
            case SigningTime.Unreadable ignored -> Optional.empty();
        };
    }

    /** Version 1 does not say what its token is over, so it is worth no more than the signer's word. */
    private Optional<Instant> ofToken(byte[] der) {
        try {
            Instant time = TimeStamp.read(der).time();
            steps.add(Step.notice(TIMESTAMP, FIELD, "TIMESTAMP_OF_VERSION_1"));
            return Optional.of(time);
        } catch (SealException e) {
            steps.unknown(TIMESTAMP, FIELD, "TIMESTAMP_UNREADABLE");
            return Optional.empty();
        }
    }

    private Optional<Instant> stamped() {
        if (signature.timeStamp().isEmpty()) {
            steps.add(Step.notice(TIMESTAMP, STAMP, "TIMESTAMP_ABSENT"));
            return Optional.empty();
        }
        return new TimeStampSteps(trust, steps, STAMP)
                .check(signature.timeStamp().get(), signature.signature());
    }
}
