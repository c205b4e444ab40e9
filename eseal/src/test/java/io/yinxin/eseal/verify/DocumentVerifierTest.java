package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.NOW;
import static io.yinxin.eseal.TestSeals.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.eseal.TestAuthority;
import io.yinxin.eseal.TestKey;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.CertificateList;
import io.yinxin.eseal.object.MakeSeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealDraft;
import io.yinxin.eseal.object.SealPicture;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.ofd.SampleOfd;
import io.yinxin.eseal.pdf.SamplePdf;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.report.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of ours: what is told of them, and the one step that tells what is wrong. */
@Tag("SEL-56")
@Tag("SEL-66")
class DocumentVerifierTest {
    private static final TestSeals SEALS = new TestSeals(SignatureAlgorithm.SM2_SM3);
    private static final SealedDocuments DOCUMENTS = new SealedDocuments(SEALS);
    private static final Trust TRUST = SEALS.trust();
    private static final byte[] OFD = DOCUMENTS.ofd(SealVersion.V4);

    private static DocumentReport verify(byte[] file) {
        return verify(file, TRUST);
    }

    private static DocumentReport verify(byte[] file, Trust trust) {
        return new DocumentVerifier(trust).verify(file, NOW);
    }

    @Test
    void whatIsToldOfASealedOfd() {
        DocumentReport report = verify(OFD);
        assertThat(report.verdict()).as(said(report)).isEqualTo(DocumentVerdict.VALID);
        assertThat(report.kind()).isEqualTo(DocumentKind.OFD);
        SignatureReport signature = report.signatures().getFirst();
        assertThat(signature.kind()).isEqualTo(SignatureKind.SEAL);
        assertThat(signature.pages()).containsExactly(1);
        assertThat(signature.signedAt()).contains(SIGNED);
        assertThat(signature.stamped()).isFalse();
        assertThat(signature.uncovered()).isEmpty();
        CertificateReport signer = signature.signer().orElseThrow();
        assertThat(signer.name()).isEqualTo("Signer");
        assertThat(signer.organisation()).isEqualTo("Test");
        assertThat(signer.then()).isEqualTo(CertificateStatus.VALID);
        assertThat(signer.now()).isEqualTo(CertificateStatus.VALID);
        SealReport seal = signature.seal().orElseThrow();
        assertThat(seal.name()).isEqualTo("试验公章");
        assertThat(seal.number()).isEqualTo("35010000000001");
        assertThat(seal.picture().data()).isEqualTo(TestSeals.PICTURE);
        assertThat(seal.maker().orElseThrow().name()).isEqualTo("Maker");
        assertThat(signature.steps()).extracting(step -> step.code()).isSorted();
    }

    @Test
    void aTimeStampIsTheTimeOfSigning() {
        SignatureReport signature =
                verify(DOCUMENTS.stampedOfd(SEALS.stamper)).signatures().getFirst();
        assertThat(signature.verdict()).isEqualTo(Verdict.VALID);
        assertThat(signature.stamped()).isTrue();
        assertThat(signature.signedAt()).contains(SIGNED.plusSeconds(5));
    }

    @ParameterizedTest
    @EnumSource(
            value = SealVersion.class,
            names = {"V4", "V5"})
    @Tag("SEL-69")
    void versionsInOfdPdfAndAlone(SealVersion version) {
        assertValid(DOCUMENTS.ofd(version));
        assertValid(DOCUMENTS.pdf(version));
        DocumentReport alone = verify(SEALS.seal(version).der());
        assertThat(alone.verdict()).as(said(alone)).isEqualTo(DocumentVerdict.VALID);
        assertThat(alone.kind()).isEqualTo(DocumentKind.SEAL);
        assertThat(alone.seal().orElseThrow().version()).isEqualTo(version.number());
    }

    @Test
    @Tag("SEL-69")
    void versionOneInOfd() {
        DocumentReport report = verify(DOCUMENTS.firstVersionOfd());
        assertThat(report.verdict()).as(said(report)).isEqualTo(DocumentVerdict.VALID);
        assertThat(report.signatures().getFirst().seal().orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    @Tag("SEL-69")
    void signaturesWithoutSealInPdf() {
        TestSeals ecdsa = new TestSeals(SignatureAlgorithm.ECDSA_SHA256);
        byte[] file = new SealedDocuments(ecdsa).pades(SamplePdf.withPages(1), ecdsa.signer);
        DocumentReport report = verify(file, ecdsa.trust());
        assertThat(report.verdict()).as(said(report)).isEqualTo(DocumentVerdict.VALID);
        SignatureReport signature = report.signatures().getFirst();
        assertThat(signature.kind()).isEqualTo(SignatureKind.SIGNATURE);
        assertThat(signature.seal()).isEmpty();
        assertThat(signature.signer().orElseThrow().then()).isEqualTo(CertificateStatus.VALID);
        assertThat(verify(file).signatures().getFirst().steps()).anySatisfy(step -> {
            assertThat(step.code()).isEqualTo(StepCode.SIGNER_UNTRUSTED);
            assertThat(step.result()).isEqualTo(StepResult.BAD);
        });
    }

    @Test
    @Tag("SEL-67")
    void everySignatureCounts() {
        Seal seal = SEALS.seal(SealVersion.V4);
        TestSeals strangers = new TestSeals(SignatureAlgorithm.SM2_SM3);
        byte[] twice = DOCUMENTS.ofd(OFD, seal, SEALS.signer);
        assertThat(verify(twice).verdict()).isEqualTo(DocumentVerdict.VALID);
        assertThat(verify(twice).signatures()).hasSize(2);
        byte[] byStranger = new SealedDocuments(strangers).ofd(OFD, strangers.seal(SealVersion.V4), strangers.signer);
        DocumentReport report = verify(byStranger);
        assertThat(report.verdict()).isEqualTo(DocumentVerdict.INVALID);
        assertThat(report.signatures())
                .extracting(SignatureReport::verdict)
                .containsExactly(Verdict.VALID, Verdict.INVALID);
    }

    @Test
    @Tag("SEL-67")
    void whatIsNotCoveredIsNamed() {
        Map<String, byte[]> entries = SampleOfd.unzip(OFD);
        entries.put("Doc_0/Attachs/added.txt", new byte[] {1});
        DocumentReport open = verify(SampleOfd.zipBytes(entries));
        assertThat(open.verdict()).isEqualTo(DocumentVerdict.VALID);
        assertThat(open.signatures().getFirst().uncovered())
                .extracting(step -> step.subject())
                .containsExactly("Doc_0/Attachs/added.txt");
        Map<String, byte[]> closed = SampleOfd.unzip(DOCUMENTS.closedOfd());
        closed.put("Doc_0/Attachs/added.txt", new byte[] {1});
        assertThat(verify(SampleOfd.zipBytes(closed)).verdict()).isEqualTo(DocumentVerdict.INVALID);
        byte[] later = SamplePdf.updated(DOCUMENTS.pdf(SealVersion.V4), document -> document.addPage(new PDPage()));
        DocumentReport report = verify(later);
        assertThat(report.verdict()).isEqualTo(DocumentVerdict.INVALID);
        assertThat(report.signatures().getFirst().uncovered()).isNotEmpty();
    }

    @Test
    @Tag("SEL-58")
    void aPictureIsNoSignature() {
        for (byte[] file : List.of(SampleOfd.withPages(1), SamplePdf.withPages(1))) {
            DocumentReport report = verify(file);
            assertThat(report.verdict()).isEqualTo(DocumentVerdict.NOT_SIGNED);
            assertThat(report.signatures()).isEmpty();
            assertThat(report.steps()).extracting(step -> step.reason()).contains("PICTURES_ARE_NOT_SIGNATURES");
        }
    }

    @Test
    void otherFilesAreNotJudged() {
        byte[] zip = SampleOfd.zip(Map.of("word/document.xml", "<a/>"));
        for (byte[] file : List.of(new byte[0], "text".getBytes(StandardCharsets.US_ASCII), zip)) {
            assertThatThrownBy(() -> verify(file)).isInstanceOf(DocumentException.class);
        }
    }

    @Test
    void whatCannotBeOpenedIsNotValid() {
        DocumentReport locked = verify(SamplePdf.encrypted("secret"));
        assertThat(locked.verdict()).isEqualTo(DocumentVerdict.INDETERMINATE);
        byte[] cut = Arrays.copyOf(OFD, OFD.length / 2);
        assertThat(verify(cut).verdict()).isEqualTo(DocumentVerdict.INVALID);
        assertThat(verify("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII))
                        .verdict())
                .isEqualTo(DocumentVerdict.INVALID);
        assertThat(verify(new byte[] {0x30, 0}).verdict()).isEqualTo(DocumentVerdict.INVALID);
    }

    static Stream<Arguments> faults() {
        TestSeals others = new TestSeals(SignatureAlgorithm.SM2_SM3);
        Seal seal = SEALS.seal(SealVersion.V4);
        Seal byOther = MakeSeal.make(draft(SEALS.signer), others.maker);
        TestKey unlisted = SEALS.signers.signer("Unlisted", SEALS.algorithm);
        TestKey stranger = others.signers.signer("Stranger", SEALS.algorithm);
        TestKey ended = SEALS.signers.signer(
                "Ended", SEALS.algorithm, TestAuthority.SIGNING, TestAuthority.BEGIN, SIGNED.minusSeconds(1));
        TestKey shortMaker = SEALS.makers.signer(
                "Short", SEALS.algorithm, TestAuthority.SIGNING, TestAuthority.BEGIN, SIGNED.minusSeconds(1));
        byte[] good = DOCUMENTS.ofd(SealVersion.V4);
        return Stream.of(
                row("maker unknown", careless(byOther, SEALS.signer, SIGNED), TRUST, StepCode.MAKER_UNTRUSTED),
                row("signer unknown", careless(sealFor(stranger), stranger, SIGNED), TRUST, StepCode.SIGNER_UNTRUSTED),
                row("signer not in list", careless(seal, unlisted, SIGNED), TRUST, StepCode.SIGNER_NOT_IN_SEAL),
                row(
                        "before the seal's validity",
                        careless(seal, SEALS.signer, TestSeals.VALID_START.minusSeconds(60)),
                        TRUST,
                        StepCode.SEAL_NOT_YET_VALID),
                row(
                        "after the seal's validity",
                        careless(seal, SEALS.signer, TestSeals.VALID_END.plusSeconds(60)),
                        TRUST,
                        StepCode.SEAL_EXPIRED),
                row("certificate ended", careless(sealFor(ended), ended, SIGNED), TRUST, StepCode.SIGNER_TIME),
                row(
                        "maker's certificate ended",
                        careless(MakeSeal.make(draft(SEALS.signer), shortMaker), SEALS.signer, SIGNED),
                        TRUST,
                        StepCode.MAKER_EXPIRED),
                row("signer revoked", good, revoking(SEALS.signer, SIGNED.minusSeconds(1)), StepCode.SIGNER_REVOKED),
                row("maker revoked", good, revoking(SEALS.maker, SIGNED.minusSeconds(1)), StepCode.MAKER_REVOKED),
                row(
                        "wrong seal signature",
                        careless(spoilt(seal), SEALS.signer, SIGNED),
                        TRUST,
                        StepCode.SEAL_SIGNATURE),
                row(
                        "time of the future",
                        careless(seal, SEALS.signer, NOW.plusSeconds(3600)),
                        TRUST,
                        StepCode.SIGNER_TIME),
                row("time stamp by a stranger", DOCUMENTS.stampedOfd(others.stamper), TRUST, StepCode.TIMESTAMP));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Tag("SEL-68")
    void eachFaultIsNamedByItsStep(String name, byte[] file, Trust trust, StepCode expected) {
        DocumentReport report = verify(file, trust);
        assertThat(report.verdict()).as(said(report)).isEqualTo(DocumentVerdict.INVALID);
        assertThat(report.signatures().getFirst().steps())
                .as(said(report))
                .anyMatch(step -> step.code() == expected && step.result() == StepResult.BAD);
    }

    @Test
    @Tag("SEL-68")
    void withoutRevocationAnswersNothingIsCertain() {
        DocumentReport report = verify(OFD, SEALS.trust(List.of()));
        assertThat(report.verdict()).isEqualTo(DocumentVerdict.INDETERMINATE);
        assertThat(report.signatures().getFirst().signer().orElseThrow().then()).isEqualTo(CertificateStatus.UNKNOWN);
    }

    @Test
    void aLaterRevocationIsToldAndDoesNotSpoilTheSignature() {
        DocumentReport report = verify(OFD, revoking(SEALS.signer, SIGNED.plusSeconds(1)));
        assertThat(report.verdict()).as(said(report)).isEqualTo(DocumentVerdict.VALID);
        CertificateReport signer = report.signatures().getFirst().signer().orElseThrow();
        assertThat(signer.then()).isEqualTo(CertificateStatus.VALID);
        assertThat(signer.now()).isEqualTo(CertificateStatus.REVOKED);
    }

    private static void assertValid(byte[] file) {
        DocumentReport report = verify(file);
        assertThat(report.verdict()).as(said(report)).isEqualTo(DocumentVerdict.VALID);
    }

    static String said(DocumentReport report) {
        return Stream.concat(
                        report.steps().stream(),
                        report.signatures().stream().flatMap(signature -> signature.steps().stream()))
                .filter(step -> step.result() != StepResult.GOOD)
                .map(step -> step.code() + " " + step.result() + " " + step.reason() + " " + step.subject())
                .toList()
                .toString();
    }

    private static Arguments row(String name, byte[] file, Trust trust, StepCode expected) {
        return Arguments.of(name, file, trust, expected);
    }

    private static byte[] careless(Seal seal, TestKey signer, Instant time) {
        return DOCUMENTS.carelessOfd(seal, signer, time);
    }

    private static SealDraft draft(TestKey signer) {
        return new SealDraft(
                SealVersion.V4,
                "Yinxin",
                "35010000000002",
                TestSeals.property(new CertificateList.Certificates(List.of(signer.certificate()))),
                new SealPicture("PNG", TestSeals.PICTURE, 40, 40),
                List.of());
    }

    private static Seal sealFor(TestKey signer) {
        return MakeSeal.make(draft(signer), SEALS.maker);
    }

    /** The picture is another than the maker signed. */
    private static Seal spoilt(Seal seal) {
        byte[] der = seal.der().clone();
        int at = new String(der, StandardCharsets.ISO_8859_1)
                .indexOf(new String(TestSeals.PICTURE, StandardCharsets.US_ASCII));
        der[at] ^= 1;
        return Seal.read(der);
    }

    private static Trust revoking(TestKey key, Instant since) {
        return SEALS.trust(List.of(
                SEALS.makers.revocationList(NOW, NOW.plusSeconds(86400), Map.of(key.certificate(), since)),
                SEALS.signers.revocationList(NOW, NOW.plusSeconds(86400), Map.of(key.certificate(), since))));
    }
}
