package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.ofd.SampleOfd;
import io.yinxin.eseal.pdf.SamplePdf;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One byte changed anywhere: never valid, and the step that tells it is the right one. */
@Tag("SEL-56")
@Tag("SEL-67")
class DocumentTamperTest {
    private static final int PLACES = 23;
    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";

    private static final String LIST = "Doc_0/Signs/Signatures.xml";

    private static final SealedDocuments DOCUMENTS = new SealedDocuments(new TestSeals(SignatureAlgorithm.SM2_SM3));
    private static final DocumentVerifier VERIFIER = new DocumentVerifier(new AskedOnce(DOCUMENTS.seals.trust()));

    @Test
    void entriesOfAnOfd() {
        byte[] sealed = DOCUMENTS.closedOfd();
        assertThat(VERIFIER.verify(sealed, NOW).verdict()).isEqualTo(DocumentVerdict.VALID);
        for (String entry : SampleOfd.unzip(sealed).keySet()) {
            int length = SampleOfd.of(SampleOfd.unzip(sealed), entry).length;
            for (int place = 0; place < PLACES; place++) {
                int at = (int) ((long) place * (length - 1) / (PLACES - 1));
                Map<String, byte[]> entries = SampleOfd.unzip(sealed);
                SampleOfd.of(entries, entry)[at] ^= 1;
                DocumentReport report = VERIFIER.verify(SampleOfd.zipBytes(entries), NOW);
                assertThat(report.verdict())
                        .as("%s, byte %d: %s", entry, at, DocumentVerifierTest.said(report))
                        .isEqualTo(DocumentVerdict.INVALID);
                assertTold(report, entry);
            }
        }
    }

    private static void assertTold(DocumentReport report, String entry) {
        Set<StepCode> bad = bad(report);
        if (entry.equals(SIGNATURE)) {
            assertThat(bad).containsAnyOf(StepCode.DATA_HASH, StepCode.FORMAT);
        } else if (entry.equals(VALUE)) {
            // Whatever field it was in: form, either certificate, a digest, or what is signed.
            assertThat(bad)
                    .containsAnyOf(
                            StepCode.FORMAT,
                            StepCode.SIGNATURE_VALUE,
                            StepCode.SEAL_SIGNATURE,
                            StepCode.SIGNER_NOT_IN_SEAL,
                            StepCode.MAKER_UNTRUSTED,
                            StepCode.VERSION_MISMATCH);
        } else if (entry.equals(LIST)) {
            // It may point elsewhere, then the signature is missed.
            assertThat(bad).containsAnyOf(StepCode.FORMAT, StepCode.NOT_COVERED, StepCode.REFERENCE_DIGEST);
        } else if (!report.signatures().isEmpty()) {
            assertThat(report.signatures().getFirst().steps())
                    .as(DocumentVerifierTest.said(report))
                    .anyMatch(step -> step.result() == StepResult.BAD
                            && step.subject().contains(entry)
                            && (step.code() == StepCode.REFERENCE_DIGEST || step.code() == StepCode.FORMAT));
        } else {
            // OFD.xml cannot be read any more.
            assertThat(bad).containsAnyOf(StepCode.FORMAT, StepCode.NOT_COVERED);
        }
    }

    @Test
    void bytesOfPdfs() {
        byte[] seal = DOCUMENTS.pdf(SealVersion.V4);
        TestSeals ecdsa = new TestSeals(SignatureAlgorithm.ECDSA_SHA256);
        byte[] cms = new SealedDocuments(ecdsa).pades(SamplePdf.withPages(1), ecdsa.signer);
        assertNeverValid(seal, VERIFIER);
        assertNeverValid(cms, new DocumentVerifier(new AskedOnce(ecdsa.trust())));
    }

    private static void assertNeverValid(byte[] file, DocumentVerifier verifier) {
        assertThat(verifier.verify(file, NOW).verdict()).isEqualTo(DocumentVerdict.VALID);
        int places = 0;
        for (int at = 0; at < file.length; at += Math.max(1, file.length / 150)) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            places++;
            try {
                DocumentReport report = verifier.verify(changed, NOW);
                assertThat(report.verdict())
                        .as("byte %d: %s", at, DocumentVerifierTest.said(report))
                        .isNotEqualTo(DocumentVerdict.VALID);
            } catch (DocumentException e) {
                // "%PDF-" itself: no PDF any more.
                assertThat(at).isLessThan(8);
            }
        }
        assertThat(places).isGreaterThan(100);
    }

    @Test
    void bytesOfASeal() {
        byte[] seal = DOCUMENTS.seals.seal(SealVersion.V4).der();
        for (int at = 1; at < seal.length; at += 7) {
            byte[] changed = seal.clone();
            changed[at] ^= 1;
            assertThat(VERIFIER.verify(changed, NOW).verdict()).as("byte " + at).isNotEqualTo(DocumentVerdict.VALID);
        }
    }

    private static Set<StepCode> bad(DocumentReport report) {
        Set<StepCode> bad = new TreeSet<>();
        Stream.concat(
                        report.steps().stream(),
                        report.signatures().stream().flatMap(signature -> signature.steps().stream()))
                .filter(step -> step.result() == StepResult.BAD)
                .forEach(step -> bad.add(step.code()));
        return bad;
    }
}
