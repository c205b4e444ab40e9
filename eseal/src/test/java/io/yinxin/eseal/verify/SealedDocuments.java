package io.yinxin.eseal.verify;

import io.yinxin.eseal.FirstVersion;
import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestKey;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.TestStamps;
import io.yinxin.eseal.object.ApplySeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureDraft;
import io.yinxin.eseal.ofd.CheckMethod;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.OfdSeal;
import io.yinxin.eseal.ofd.OfdSealing;
import io.yinxin.eseal.ofd.OfdSealingOptions;
import io.yinxin.eseal.ofd.PreparedOfd;
import io.yinxin.eseal.ofd.SampleOfd;
import io.yinxin.eseal.pdf.CadesCms;
import io.yinxin.eseal.pdf.PdfProfile;
import io.yinxin.eseal.pdf.PdfSeal;
import io.yinxin.eseal.pdf.PdfSealing;
import io.yinxin.eseal.pdf.PdfSealingOptions;
import io.yinxin.eseal.pdf.PreparedPdf;
import io.yinxin.eseal.pdf.SamplePdf;
import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.sample.SampleSeal;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Documents that somebody of {@link TestSeals} has sealed. */
final class SealedDocuments {
    private static final List<Position> POINT = List.of(new Position.AtPoint(PageRange.only(1), 100, 150));
    private static final OfdSealingOptions OPTIONS = OfdSealingOptions.sm2("yinxin", "0.1", TestSeals.SIGNED);
    private static final int MATERIAL = 12_000;

    final TestSeals seals;

    SealedDocuments(TestSeals seals) {
        this.seals = seals;
    }

    interface Sealing {
        byte[] sign(byte[] dataHash, String property);
    }

    byte[] ofd(SealVersion version) {
        return ofd(SampleOfd.withPages(2), seals.seal(version), seals.signer);
    }

    byte[] ofd(byte[] document, Seal seal, TestKey signer) {
        return ofd(
                document,
                seal.der(),
                (hash, property) ->
                        sign(seal, signer, hash, property, TestSeals.SIGNED).der());
    }

    byte[] closedOfd() {
        Seal seal = seals.seal(SealVersion.V4);
        PreparedOfd prepared = SampleOfd.closing(prepare(SampleOfd.withPages(2), seal.der(), OPTIONS));
        return OfdSealing.complete(
                prepared,
                sign(seal, seals.signer, prepared.dataHash(), prepared.propertyInfo(), TestSeals.SIGNED)
                        .der());
    }

    /** By somebody who does not care whether it is right. */
    byte[] carelessOfd(Seal seal, TestKey signer, Instant time) {
        return ofd(
                SampleOfd.withPages(2), seal.der(), (hash, property) -> careless(seal, signer, hash, property, time));
    }

    byte[] stampedOfd(TestKey authority) {
        Seal seal = seals.seal(SealVersion.V4);
        return ofd(SampleOfd.withPages(1), seal.der(), (hash, property) -> {
            SealSignature signature = sign(seal, seals.signer, hash, property, TestSeals.SIGNED);
            byte[] token = TestStamps.token(authority, signature.signature(), TestSeals.SIGNED.plusSeconds(5));
            return ApplySeal.stamped(signature, token).der();
        });
    }

    byte[] firstVersionOfd() {
        FirstVersion first = new FirstVersion(seals);
        // Each call makes the seal anew, so there is no copy to put beside.
        OfdSealingOptions bare =
                new OfdSealingOptions("yinxin", "0.1", seals.algorithm.id(), CheckMethod.SM3, TestSeals.SIGNED, false);
        return ofd(
                SampleOfd.withPages(1),
                first.seal(),
                bare,
                (hash, property) -> first.signature(first.utcTime(), hash, property));
    }

    byte[] ofd(byte[] document, byte[] seal, Sealing sealing) {
        return ofd(document, seal, OPTIONS, sealing);
    }

    /** As another product may seal: before it is signed, the package is changed as one likes. */
    byte[] foreignOfd(byte[] document, Consumer<Map<String, byte[]>> change) {
        Seal seal = seals.seal(SealVersion.V4);
        PreparedOfd prepared = prepare(document, seal.der(), OPTIONS);
        Map<String, byte[]> entries = SampleOfd.unzip(prepared.file());
        change.accept(entries);
        String file = prepared.propertyInfo().substring(1);
        byte[] hash = seals.algorithm.digest().of(SampleOfd.of(entries, file));
        entries.put(
                file.replace("Signature.xml", "SignedValue.dat"),
                sign(seal, seals.signer, hash, prepared.propertyInfo(), TestSeals.SIGNED)
                        .der());
        return SampleOfd.zipBytes(entries);
    }

    private static byte[] ofd(byte[] document, byte[] seal, OfdSealingOptions options, Sealing sealing) {
        PreparedOfd prepared = prepare(document, seal, options);
        return OfdSealing.complete(prepared, sealing.sign(prepared.dataHash(), prepared.propertyInfo()));
    }

    private static PreparedOfd prepare(byte[] document, byte[] seal, OfdSealingOptions options) {
        return OfdSealing.prepare(OfdPackage.read(document), new OfdSeal(seal, 40, 40), POINT, options);
    }

    /** With a seal object in it. */
    byte[] pdf(SealVersion version) {
        Seal seal = seals.seal(version);
        PreparedPdf prepared = prepare(SamplePdf.withPages(2), PdfProfile.GM_SEAL);
        return PdfSealing.complete(
                prepared,
                sign(seal, seals.signer, prepared.digest(), "pdf", TestSeals.SIGNED)
                        .der());
    }

    /** With a CMS. */
    byte[] pades(byte[] document, TestKey signer) {
        PreparedPdf prepared = prepare(document, PdfProfile.PADES);
        X509Certificate certificate = X509.certificate(signer.certificate());
        byte[] value = signer.sign(CadesCms.toBeSigned(prepared.digest(), certificate));
        return PdfSealing.complete(prepared, CadesCms.assemble(prepared.digest(), List.of(certificate), value));
    }

    private static PreparedPdf prepare(byte[] document, PdfProfile profile) {
        PdfSealingOptions options =
                new PdfSealingOptions(profile, "Adobe.PPKLite", "Sample signer", "", TestSeals.SIGNED, MATERIAL);
        return PdfSealing.prepare(document, new PdfSeal(SampleSeal.picture(100), 40, 40), POINT, options);
    }

    private SealSignature sign(Seal seal, TestKey signer, byte[] hash, String property, Instant time) {
        return ApplySeal.sign(new SignatureDraft(seal, time, hash, property, List.of()), signer);
    }

    /** What {@link ApplySeal} refuses to make: that of a good signature with other contents, signed again. */
    private byte[] careless(Seal seal, TestKey signer, byte[] hash, String property, Instant time) {
        Seal good = seals.seal(SealVersion.V4);
        byte[] toSign =
                sign(good, seals.signer, hash, property, TestSeals.SIGNED).signedBytes();
        byte[] other = Node.parse(toSign)
                .with("1", Node.parse(seal.der()))
                .with("2", Node.of(0x18, generalized(time)))
                .encode();
        return ApplySeal.assemble(other, signer.certificate(), seals.algorithm, signer.sign(other))
                .der();
    }

    private static byte[] generalized(Instant time) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(time)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
