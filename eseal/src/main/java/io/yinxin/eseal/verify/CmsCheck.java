package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.ALGORITHM;
import static io.yinxin.eseal.report.StepCode.DATA_HASH;
import static io.yinxin.eseal.report.StepCode.FORMAT;
import static io.yinxin.eseal.report.StepCode.KEY_USAGE;
import static io.yinxin.eseal.report.StepCode.SIGNATURE_VALUE;
import static io.yinxin.eseal.report.StepCode.SIGNER_REVOKED;
import static io.yinxin.eseal.report.StepCode.SIGNER_TIME;
import static io.yinxin.eseal.report.StepCode.SIGNER_UNTRUSTED;
import static io.yinxin.eseal.report.StepCode.TIMESTAMP;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.TimeStamp;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges who signed a CMS whose value and content were checked where it was found. */
final class CmsCheck {
    static final Set<StepCode> CODES = EnumSet.of(
            FORMAT, ALGORITHM, KEY_USAGE, SIGNATURE_VALUE, SIGNER_UNTRUSTED, SIGNER_TIME, SIGNER_REVOKED, DATA_HASH);

    static final Set<StepCode> CODES_OF_STAMPS = EnumSet.of(TIMESTAMP);

    private final Trust trust;
    private final Instant now;

    CmsCheck(Trust trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    /**
     * A signature.
     *
     * @param certificates DER, the signer's first
     * @param stated the time the signer says
     */
    CheckedSigner signature(
            String subject,
            List<byte[]> certificates,
            Optional<byte[]> timeStamp,
            Optional<Instant> stated,
            Steps steps) {
        if (certificates.isEmpty()) {
            return CheckedSigner.nobody();
        }
        byte[] der = certificates.getFirst();
        Optional<Signer> signer = Signer.read(der, Signer.Role.SIGNER, subject, steps);
        SignerTime time = new SignerTime(stated, stamped(subject, timeStamp, steps), subject);
        time.checkOrder(subject, steps);
        signer.ifPresent(one -> {
            one.checkUsage(steps);
            time.checkSigner(one.certificate(), now, steps);
            time.relevant().ifPresentOrElse(at -> one.checkTrust(trust, at, steps), () -> {
                steps.notChecked(SIGNER_UNTRUSTED, one.subject(), SIGNER_TIME);
                steps.notChecked(SIGNER_REVOKED, one.subject(), SIGNER_TIME);
            });
        });
        return new CheckedSigner(
                CertificateReport.of(der, trust, Trust.Purpose.SIGNER, time.relevant(), now),
                Optional.empty(),
                time.relevant(),
                time.stamped().isPresent());
    }

    /** A time stamp of the whole document. */
    CheckedSigner timeStamp(String subject, Optional<byte[]> token, Steps steps) {
        if (token.isEmpty()) {
            return CheckedSigner.nobody();
        }
        Optional<Instant> at = new TimeStampSteps(trust, steps, subject).checkAuthority(token.get());
        return new CheckedSigner(authority(token.get(), at), Optional.empty(), at, at.isPresent());
    }

    private Optional<Instant> stamped(String subject, Optional<byte[]> token, Steps steps) {
        if (token.isEmpty()) {
            if (!steps.has(TIMESTAMP)) {
                steps.add(Step.notice(TIMESTAMP, subject, "TIMESTAMP_ABSENT"));
            }
            return Optional.empty();
        }
        return new TimeStampSteps(trust, steps, subject).checkAuthority(token.get());
    }

    private Optional<CertificateReport> authority(byte[] token, Optional<Instant> at) {
        try {
            byte[] certificate = TimeStamp.read(token).requireSigned();
            return CertificateReport.of(certificate, trust, Trust.Purpose.TIMESTAMP, at, now);
        } catch (SealException e) {
            return Optional.empty();
        }
    }
}
