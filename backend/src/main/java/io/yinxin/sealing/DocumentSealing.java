package io.yinxin.sealing;

import io.yinxin.eseal.object.ApplySeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.SignatureDraft;
import io.yinxin.eseal.ofd.CheckMethod;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.OfdSeal;
import io.yinxin.eseal.ofd.OfdSealing;
import io.yinxin.eseal.ofd.OfdSealingOptions;
import io.yinxin.eseal.ofd.PreparedOfd;
import io.yinxin.eseal.pdf.CadesCms;
import io.yinxin.eseal.pdf.PdfProfile;
import io.yinxin.eseal.pdf.PdfSeal;
import io.yinxin.eseal.pdf.PdfSealing;
import io.yinxin.eseal.pdf.PdfSealingOptions;
import io.yinxin.eseal.pdf.PreparedPdf;
import io.yinxin.eseal.place.Position;
import io.yinxin.seals.SealForUse;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Seals documents in three steps: what is to be signed, the signature, the sealed file. CPU work on any thread; failures of
 * the library pass as they are, see {@link SealingRefusals}.
 */
final class DocumentSealing {
    private static final String PROGRAM = "Yinxin";
    private static final String VERSION = "1.0";

    /** Room beside the seal and the certificates: a time stamp brings its authority's chain. */
    private static final int TIME_STAMP = 16 << 10;

    private DocumentSealing() {}

    /** A document complete but for the signature. */
    record Prepared(byte[] file, Waiting waiting) {
        @Override
        public String toString() {
            return waiting.toString();
        }
    }

    /**
     * @param contents SES_Signature or CMS
     * @param value what a time stamp is over
     */
    record Signed(byte[] contents, byte[] value) {
        @Override
        public String toString() {
            return "Signed";
        }
    }

    /** @param signer whose name readers show @param certificate of the key that will sign, X.509 in DER */
    static Prepared prepare(
            byte[] file,
            Format format,
            SealForUse seal,
            byte[] certificate,
            String signer,
            List<Position> positions,
            Instant time) {
        KeyKind key = KeyKind.of(certificate);
        Form form = Form.of(format, key);
        return switch (form) {
            case OFD_SEAL -> ofd(file, seal, certificate, key, positions, time);
            case PDF_SEAL -> pdfSeal(file, seal, certificate, key, signer, positions, time);
            case PDF_CMS -> pdfCms(file, seal, certificate, key, signer, positions, time);
        };
    }

    private static Prepared ofd(
            byte[] file, SealForUse seal, byte[] certificate, KeyKind key, List<Position> positions, Instant time) {
        boolean sm2 = key == KeyKind.SM2;
        OfdSealingOptions options = new OfdSealingOptions(
                PROGRAM, VERSION, key.algorithm().id(), sm2 ? CheckMethod.SM3 : CheckMethod.SHA256, time, true);
        PreparedOfd prepared = OfdSealing.prepare(
                OfdPackage.read(file),
                new OfdSeal(seal.object(), seal.seal().widthMm(), seal.seal().heightMm()),
                positions,
                options);
        byte[] toSign = toSign(seal, time, prepared.dataHash(), prepared.propertyInfo(), certificate, key);
        return new Prepared(
                prepared.file(),
                new Waiting(
                        Form.OFD_SEAL,
                        key,
                        0,
                        0,
                        prepared.propertyInfo(),
                        prepared.dataHash(),
                        toSign,
                        certificate,
                        prepared.stamps().size()));
    }

    private static Prepared pdfSeal(
            byte[] file,
            SealForUse seal,
            byte[] certificate,
            KeyKind key,
            String signer,
            List<Position> positions,
            Instant time) {
        PreparedPdf prepared =
                pdf(file, seal, PdfProfile.GM_SEAL, "GM.PKILite", signer, positions, time, seal.object().length);
        byte[] toSign = toSign(seal, time, prepared.digest(), "PDF", certificate, key);
        return prepared(Form.PDF_SEAL, key, prepared, toSign, certificate);
    }

    private static Prepared pdfCms(
            byte[] file,
            SealForUse seal,
            byte[] certificate,
            KeyKind key,
            String signer,
            List<Position> positions,
            Instant time) {
        PreparedPdf prepared = pdf(file, seal, PdfProfile.PADES, "Adobe.PPKLite", signer, positions, time, 0);
        byte[] toSign = CadesCms.toBeSigned(prepared.digest(), x509(certificate));
        return prepared(Form.PDF_CMS, key, prepared, toSign, certificate);
    }

    private static PreparedPdf pdf(
            byte[] file,
            SealForUse seal,
            PdfProfile profile,
            String filter,
            String signer,
            List<Position> positions,
            Instant time,
            int material) {
        return PdfSealing.prepare(
                file,
                new PdfSeal(seal.picture(), seal.seal().widthMm(), seal.seal().heightMm()),
                positions,
                new PdfSealingOptions(profile, filter, signer, "", time, material + TIME_STAMP));
    }

    private static Prepared prepared(Form form, KeyKind key, PreparedPdf pdf, byte[] toSign, byte[] certificate) {
        return new Prepared(
                pdf.file(),
                new Waiting(
                        form,
                        key,
                        pdf.gapStart(),
                        pdf.gapEnd(),
                        null,
                        pdf.digest(),
                        toSign,
                        certificate,
                        pdf.stamps().size()));
    }

    private static byte[] toSign(
            SealForUse seal, Instant time, byte[] hash, String propertyInfo, byte[] certificate, KeyKind key) {
        SignatureDraft draft = new SignatureDraft(Seal.read(seal.object()), time, hash, propertyInfo, List.of());
        return ApplySeal.toSign(draft, certificate, key.algorithm());
    }

    /** @param value as DER; checked against what was prepared */
    static Signed sign(Waiting waiting, byte[] value) {
        return switch (waiting.form()) {
            case OFD_SEAL, PDF_SEAL -> {
                SealSignature signature = ApplySeal.assemble(
                        waiting.toSign(), waiting.certificate(), waiting.key().algorithm(), value);
                yield new Signed(signature.der(), signature.signature());
            }
            case PDF_CMS -> {
                byte[] cms = CadesCms.assemble(waiting.digest(), List.of(x509(waiting.certificate())), value);
                yield new Signed(cms, CadesCms.signatureValue(cms));
            }
        };
    }

    /** @param file as it was prepared @param token time stamp over the value */
    static byte[] finish(Waiting waiting, byte[] file, Signed signed, byte @Nullable [] token) {
        byte[] contents = token == null ? signed.contents() : stamped(waiting, signed, token);
        return switch (waiting.form()) {
            case OFD_SEAL ->
                OfdSealing.complete(
                        new PreparedOfd(
                                file, Objects.requireNonNull(waiting.propertyInfo()), waiting.digest(), List.of()),
                        contents);
            case PDF_SEAL -> PdfSealing.complete(prepared(PdfProfile.GM_SEAL, waiting, file), contents);
            case PDF_CMS -> PdfSealing.complete(prepared(PdfProfile.PADES, waiting, file), contents);
        };
    }

    private static byte[] stamped(Waiting waiting, Signed signed, byte[] token) {
        return waiting.form() == Form.PDF_CMS
                ? CadesCms.withTimeStamp(signed.contents(), token)
                : ApplySeal.stamped(SealSignature.read(signed.contents()), token)
                        .der();
    }

    private static PreparedPdf prepared(PdfProfile profile, Waiting waiting, byte[] file) {
        return new PreparedPdf(file, profile, waiting.gapStart(), waiting.gapEnd(), waiting.digest(), List.of());
    }

    private static X509Certificate x509(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate of ours cannot be read", e);
        }
    }
}
