package io.yinxin.eseal.verify;

import static io.yinxin.eseal.report.StepCode.FORMAT;
import static io.yinxin.eseal.report.StepCode.PROPERTY_MISMATCH;
import static io.yinxin.eseal.report.StepCode.SEAL_FILE_MISMATCH;

import io.yinxin.eseal.object.Digest;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SealProperty;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.report.StepCode;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Checks the seal signatures of documents, and tells who and what they are. */
final class SealCheck {
    private final Trust trust;
    private final Instant now;

    SealCheck(Trust trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    /**
     * Of an OFD.
     *
     * @param path of Signature.xml
     * @param signed its bytes
     * @param seal the copy beside the signature, if there is one
     */
    CheckedSigner ofd(byte[] der, String path, byte[] signed, Optional<byte[]> seal, Steps steps) {
        Optional<SealSignature> read = read(der, steps);
        if (read.isEmpty()) {
            return CheckedSigner.nobody();
        }
        SealSignature signature = read.get();
        byte[] digest = SignatureAlgorithm.of(signature.algorithm())
                .map(SignatureAlgorithm::digest)
                .orElse(Digest.SM3)
                .of(signed);
        CheckedSigner checked = check(signature, new Expected(digest, path), steps);
        seal.ifPresent(copy -> {
            if (MessageDigest.isEqual(copy, signature.seal().der())) {
                steps.good(SEAL_FILE_MISMATCH, path);
            } else {
                steps.bad(SEAL_FILE_MISMATCH, path, "SEAL_FILE_MISMATCH");
            }
        });
        return checked;
    }

    /**
     * Of a PDF. GB/T 38540 knows no PDF: nothing is laid down for the property information there.
     *
     * @param digest SM3 of what the signature covers
     */
    CheckedSigner pdf(byte[] der, byte[] digest, Steps steps) {
        Optional<SealSignature> read = read(der, steps);
        if (read.isEmpty()) {
            return CheckedSigner.nobody();
        }
        CheckedSigner checked =
                check(read.get(), new Expected(digest, read.get().propertyInfo()), steps);
        steps.remove(PROPERTY_MISMATCH);
        return checked;
    }

    Optional<SealReport> alone(byte[] der) {
        try {
            return Optional.of(report(Seal.read(der), Optional.of(now)));
        } catch (SealException e) {
            return Optional.empty();
        }
    }

    private static Optional<SealSignature> read(byte[] der, Steps steps) {
        try {
            SealSignature signature = SealSignature.read(der);
            steps.good(FORMAT, "SES_Signature");
            return Optional.of(signature);
        } catch (SealException e) {
            Unreadable.say(e, steps);
            return Optional.empty();
        }
    }

    private CheckedSigner check(SealSignature signature, Expected expected, Steps steps) {
        SignerTime time = new SealSignatureVerifier(trust).check(signature, expected, now, steps);
        return new CheckedSigner(
                CertificateReport.of(signature.certificate(), trust, Trust.Purpose.SIGNER, time.relevant(), now),
                Optional.of(report(signature.seal(), time.relevant())),
                time.relevant(),
                time.stamped().isPresent());
    }

    private SealReport report(Seal seal, Optional<Instant> at) {
        SealProperty property = seal.info().property();
        return new SealReport(
                seal.info().id(),
                property.name(),
                property.type(),
                seal.info().version().number(),
                seal.info().vendor(),
                seal.info().picture(),
                property.createDate(),
                property.validStart(),
                property.validEnd(),
                CertificateReport.of(seal.makerCertificate(), trust, Trust.Purpose.MAKER, at, now));
    }

    /** Every one of these is said something of, if only that it was not checked. */
    static Set<StepCode> codes() {
        return SealSignatureVerifier.CODES;
    }
}
