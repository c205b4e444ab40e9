package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.SIGNER_TIME;
import static io.yinxin.eseal.report.StepCode.TIMESTAMP;

import io.yinxin.eseal.object.SigningCertificate;
import io.yinxin.eseal.report.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When it was signed: by the signer's word, and by a good time stamp.
 *
 * @param field where the signer says it
 */
record SignerTime(Optional<Instant> stated, Optional<Instant> stamped, String field) {
    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The one everything else is judged by: a stamp is evidence. */
    Optional<Instant> relevant() {
        return stamped.or(() -> stated);
    }

    /** A stamp is put on what is signed already. */
    void checkOrder(String stamp, Steps steps) {
        stated.filter(time ->
                        stamped.filter(at -> time.isAfter(at.plus(TOLERANCE))).isPresent())
                .ifPresent(time -> steps.bad(TIMESTAMP, stamp, "SIGNED_AFTER_TIMESTAMP"));
    }

    void checkSigner(SigningCertificate certificate, Instant now, Steps steps) {
        List<Instant> times = Stream.concat(stated.stream(), stamped.stream()).toList();
        Step step;
        if (times.isEmpty()) {
            step = Step.unknown(SIGNER_TIME, field, "TIME_UNKNOWN");
        } else if (times.stream().anyMatch(time -> time.isAfter(now.plus(TOLERANCE)))) {
            step = Step.bad(SIGNER_TIME, field, "TIME_IN_FUTURE");
        } else if (!times.stream().allMatch(certificate::isValidAt)) {
            step = Step.bad(SIGNER_TIME, field, "CERTIFICATE_NOT_VALID_THEN");
        } else if (!certificate.isValidAt(now)) {
            step = Step.notice(SIGNER_TIME, field, "CERTIFICATE_EXPIRED_SINCE");
        } else {
            step = Step.good(SIGNER_TIME, field);
        }
        for (Instant time : times) {
            step = step.with("time", time.toString());
        }
        steps.add(step.with("evidence", stamped.isPresent() ? "TIMESTAMP" : "STATED"));
    }
}
