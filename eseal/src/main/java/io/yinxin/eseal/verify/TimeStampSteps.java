package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.TIMESTAMP;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SigningCertificate;
import io.yinxin.eseal.object.TimeStamp;
import io.yinxin.eseal.report.Step;
import java.time.Instant;
import java.util.Optional;

/** The step that looks at a time stamp. */
final class TimeStampSteps {
    private final Trust trust;
    private final Steps steps;
    private final String field;

    TimeStampSteps(Trust trust, Steps steps, String field) {
        this.trust = trust;
        this.steps = steps;
        this.field = field;
    }

    /**
     * @param stamped what the token should be over
     * @return the time, if it may be relied on
     */
    Optional<Instant> check(byte[] token, byte[] stamped) {
        try {
            TimeStamp stamp = TimeStamp.read(token);
            stamp.requireFor(stamped);
            return judged(stamp, stamp.requireSigned());
        } catch (SealException e) {
            return refused(e);
        }
    }

    /** As {@link #check}, where somebody has compared the token with what it is over. */
    Optional<Instant> checkAuthority(byte[] token) {
        try {
            TimeStamp stamp = TimeStamp.read(token);
            return judged(stamp, stamp.requireSigned());
        } catch (SealException e) {
            return refused(e);
        }
    }

    private Optional<Instant> refused(SealException e) {
        boolean unsure = e.field().equals("certificates");
        steps.add(
                unsure
                        ? Step.unknown(TIMESTAMP, field, "TIMESTAMP_CERTIFICATE_MISSING")
                        : Step.bad(TIMESTAMP, field, "TIMESTAMP_WRONG").with("field", e.field()));
        return Optional.empty();
    }

    private Optional<Instant> judged(TimeStamp stamp, byte[] authority) {
        SigningCertificate certificate = SigningCertificate.read(authority);
        Trust.Judgement judgement = trust.judge(authority, stamp.time(), Trust.Purpose.TIMESTAMP);
        Step step = step(stamp.time(), certificate.subject(), judgement)
                .with("time", stamp.time().toString())
                .with("authority", certificate.subject());
        steps.add(step);
        return switch (step.result()) {
            case GOOD, NOTICE -> Optional.of(stamp.time());
            case BAD, UNKNOWN -> Optional.empty();
        };
    }

    private Step step(Instant time, String subject, Trust.Judgement judgement) {
        if (judgement.path() != Trust.Path.TRUSTED) {
            return judgement.path() == Trust.Path.UNKNOWN
                    ? Step.unknown(TIMESTAMP, field, "PATH_UNKNOWN")
                    : Step.bad(TIMESTAMP, field, "NO_PATH");
        }
        return switch (judgement.revocation()) {
            case Trust.Revocation.NotRevoked ignored -> Step.good(TIMESTAMP, field);
            case Trust.Revocation.NotAsked ignored -> Step.notice(TIMESTAMP, field, "REVOCATION_NOT_ASKED");
            case Trust.Revocation.Unknown unknown -> Step.unknown(TIMESTAMP, field, unknown.reason());
            case Trust.Revocation.Revoked revoked ->
                revoked.at().isAfter(time)
                        ? Step.notice(TIMESTAMP, field, "REVOKED_LATER")
                        : Step.bad(TIMESTAMP, field, "REVOKED");
        };
    }
}
