package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.ALGORITHM;
import static io.yinxin.eseal.report.StepCode.FORMAT;
import static io.yinxin.eseal.report.StepCode.KEY_USAGE;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SealFault;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.object.SigningCertificate;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.time.Instant;
import java.util.Optional;

/** One who signed, the maker of a seal or its user: certificate, algorithm, and the value's steps. */
record Signer(Role role, byte[] der, SigningCertificate certificate, String subject) {

    /** Under which codes the same checks are reported. */
    enum Role {
        MAKER(
                Trust.Purpose.MAKER,
                StepCode.SEAL_SIGNATURE,
                StepCode.MAKER_UNTRUSTED,
                StepCode.MAKER_EXPIRED,
                StepCode.MAKER_REVOKED),
        SIGNER(
                Trust.Purpose.SIGNER,
                StepCode.SIGNATURE_VALUE,
                StepCode.SIGNER_UNTRUSTED,
                StepCode.SIGNER_TIME,
                StepCode.SIGNER_REVOKED);

        final Trust.Purpose purpose;
        final StepCode value;
        final StepCode untrusted;
        final StepCode time;
        final StepCode revoked;

        Role(Trust.Purpose purpose, StepCode value, StepCode untrusted, StepCode time, StepCode revoked) {
            this.purpose = purpose;
            this.value = value;
            this.untrusted = untrusted;
            this.time = time;
            this.revoked = revoked;
        }
    }

    /** Empty, and said so, if the certificate cannot be read. */
    static Optional<Signer> read(byte[] der, Role role, String field, Steps steps) {
        try {
            SigningCertificate certificate = SigningCertificate.read(der);
            return Optional.of(new Signer(role, der, certificate, certificate.subject()));
        } catch (SealException e) {
            steps.bad(FORMAT, field, "CERTIFICATE_UNREADABLE");
            steps.notChecked(ALGORITHM, field, FORMAT);
            steps.notChecked(KEY_USAGE, field, FORMAT);
            steps.notChecked(role.value, field, FORMAT);
            steps.notChecked(role.untrusted, field, FORMAT);
            steps.notChecked(role.time, field, FORMAT);
            steps.notChecked(role.revoked, field, FORMAT);
            return Optional.empty();
        }
    }

    void checkUsage(Steps steps) {
        steps.add(
                switch (certificate.usage()) {
                    case SIGNING -> Step.good(KEY_USAGE, subject);
                    case UNSTATED -> Step.notice(KEY_USAGE, subject, "KEY_USAGE_UNSTATED");
                    case NOT_SIGNING -> Step.bad(KEY_USAGE, subject, "KEY_USAGE_NOT_SIGNING");
                });
    }

    /** Algorithm and value. */
    void checkValue(String algorithm, byte[] message, byte[] value, String field, Steps steps) {
        Optional<SignatureAlgorithm> known = SignatureAlgorithm.of(algorithm);
        if (known.isEmpty()) {
            steps.add(Step.unknown(ALGORITHM, field, "ALGORITHM_UNKNOWN").with("algorithm", algorithm));
            steps.notChecked(role.value, subject, ALGORITHM);
            return;
        }
        try {
            known.get().verify(certificate.key(), message, value);
            steps.good(ALGORITHM, field);
            steps.good(role.value, subject);
        } catch (SealException e) {
            if (e.fault() == SealFault.ALGORITHM) {
                steps.add(Step.bad(ALGORITHM, field, "ALGORITHM_NOT_FOR_KEY").with("algorithm", algorithm));
                steps.notChecked(role.value, subject, ALGORITHM);
            } else {
                steps.good(ALGORITHM, field);
                steps.bad(role.value, subject, "SIGNATURE_WRONG");
            }
        }
    }

    /** Path and revocation. @param at when it counts; the path is judged within the certificate's own validity */
    void checkTrust(Trust trust, Instant at, Steps steps) {
        Trust.Judgement judgement = trust.judge(der, withinValidity(at), role.purpose);
        steps.add(
                switch (judgement.path()) {
                    case TRUSTED -> Step.good(role.untrusted, subject);
                    case UNTRUSTED -> Step.bad(role.untrusted, subject, "NO_PATH");
                    case UNKNOWN -> Step.unknown(role.untrusted, subject, "PATH_UNKNOWN");
                });
        steps.add(
                switch (judgement.revocation()) {
                    case Trust.Revocation.NotRevoked ignored -> Step.good(role.revoked, subject);
                    case Trust.Revocation.NotAsked ignored ->
                        Step.notice(role.revoked, subject, "REVOCATION_NOT_ASKED");
                    case Trust.Revocation.Unknown unknown -> Step.unknown(role.revoked, subject, unknown.reason());
                    case Trust.Revocation.Revoked revoked -> revoked(revoked.at(), at);
                });
    }

    private Step revoked(Instant since, Instant at) {
        Step step = since.isAfter(at)
                ? Step.notice(role.revoked, subject, "REVOKED_LATER")
                : Step.bad(role.revoked, subject, "REVOKED");
        return step.with("revokedAt", since.toString());
    }

    private Instant withinValidity(Instant at) {
        if (at.isBefore(certificate.validFrom())) {
            return certificate.validFrom();
        }
        return at.isAfter(certificate.validTo()) ? certificate.validTo() : at;
    }
}
