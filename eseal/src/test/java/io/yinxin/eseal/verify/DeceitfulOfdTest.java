package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.ofd.OfdError;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.SampleOfd;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Good seals, and documents in which readers would see something else than what was sealed. */
@Tag("SEL-56")
@Tag("SEL-67")
class DeceitfulOfdTest {
    private static final String MAIN = "OFD.xml";
    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";
    private static final String ROOT = "Doc_0/Document.xml";
    private static final String NOTES = "Doc_0/Annots/Annotations.xml";
    private static final String NOTE = "Doc_0/Annots/Page_0.xml";

    private static final SealedDocuments DOCUMENTS = new SealedDocuments(new TestSeals(SignatureAlgorithm.SM2_SM3));
    private static final DocumentVerifier VERIFIER = new DocumentVerifier(new AskedOnce(DOCUMENTS.seals.trust()));

    private static void assertVerdict(DocumentVerdict verdict, byte[] file) {
        DocumentReport report = VERIFIER.verify(file, NOW);
        assertThat(report.verdict()).as(DocumentVerifierTest.said(report)).isEqualTo(verdict);
    }

    private static void edit(Map<String, byte[]> entries, String entry, UnaryOperator<String> edit) {
        String before = new String(SampleOfd.of(entries, entry), UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.put(entry, after.getBytes(UTF_8));
    }

    private static byte[] edited(byte[] file, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> entries = SampleOfd.unzip(file);
        change.accept(entries);
        return SampleOfd.zipBytes(entries);
    }

    /** Takes entries of these beginnings off the references. */
    private static Consumer<Map<String, byte[]>> uncovering(String... beginnings) {
        return entries -> Stream.of(beginnings)
                .forEach(name -> edit(
                        entries,
                        SIGNATURE,
                        xml -> xml.replaceAll("<ofd:Reference FileRef=\"/" + name + ".*?</ofd:Reference>", "")));
    }

    /** Another document of the same pages, under another folder. */
    private static void addDocument(Map<String, byte[]> entries) {
        SampleOfd.entries(1).forEach((name, text) -> {
            if (!name.equals(MAIN)) {
                entries.put(
                        name.replace("Doc_0", "Doc_9"), text.replace("合同", "伪造").getBytes(UTF_8));
            }
        });
    }

    private static final String FORGED = "<ofd:DocBody><ofd:DocRoot>Doc_9/Document.xml</ofd:DocRoot></ofd:DocBody>";

    @Test
    @Tag("SEL-69")
    void aSealThatLeavesOutTheMainFileIsGood() {
        assertVerdict(DocumentVerdict.VALID, DOCUMENTS.foreignOfd(SampleOfd.withPages(2), uncovering("OFD\\.xml")));
    }

    @Test
    void aDocumentPutBeforeOrBehindTheSealedOne() {
        byte[] sealed = DOCUMENTS.foreignOfd(SampleOfd.withPages(2), uncovering("OFD\\.xml"));
        for (String place : new String[] {"<ofd:DocBody>", "</ofd:OFD>"}) {
            byte[] forged = edited(sealed, entries -> {
                addDocument(entries);
                edit(entries, MAIN, xml -> xml.replaceFirst(place, FORGED + place));
            });
            assertVerdict(DocumentVerdict.INVALID, forged);
        }
    }

    @Test
    void aSecondRootInTheSealedDocument() {
        byte[] sealed = DOCUMENTS.foreignOfd(SampleOfd.withPages(2), uncovering("OFD\\.xml"));
        byte[] forged = edited(sealed, entries -> {
            addDocument(entries);
            edit(
                    entries,
                    MAIN,
                    xml -> xml.replace(
                            "</ofd:DocBody>", "<ofd:DocRoot>Doc_9/Document.xml</ofd:DocRoot></ofd:DocBody>"));
        });
        assertVerdict(DocumentVerdict.INVALID, forged);
    }

    @Test
    void aVersionOfTheSealedDocumentThatNobodySealed() {
        byte[] sealed = DOCUMENTS.foreignOfd(SampleOfd.withPages(2), uncovering("OFD\\.xml"));
        byte[] forged = edited(sealed, entries -> {
            addDocument(entries);
            entries.put("Doc_9/Version.xml", """
                    <ofd:DocVersion xmlns:ofd="http://www.ofdspec.org/2016" ID="1">
                      <ofd:FileList/><ofd:DocRoot>/Doc_9/Document.xml</ofd:DocRoot></ofd:DocVersion>""".getBytes(UTF_8));
            edit(
                    entries,
                    MAIN,
                    xml -> xml.replace(
                            "</ofd:DocBody>",
                            "<ofd:Versions><ofd:Version ID=\"1\" Index=\"1\" Current=\"true\" BaseLoc=\"Doc_9/Version.xml\"/>"
                                    + "</ofd:Versions></ofd:DocBody>"));
        });
        assertVerdict(DocumentVerdict.INVALID, forged);
    }

    /** Several documents in one package are common; sealing one of them says nothing of the others. */
    @Test
    @Tag("SEL-69")
    void severalDocumentsInAPackage() {
        byte[] two = edited(SampleOfd.withPages(1), entries -> {
            addDocument(entries);
            edit(entries, MAIN, xml -> xml.replace("</ofd:OFD>", FORGED + "</ofd:OFD>"));
        });
        // One seal over both.
        assertVerdict(DocumentVerdict.VALID, DOCUMENTS.foreignOfd(two, entries -> {}));
        // Over the first, and the list of documents: nobody added the second, but nobody answers for it either.
        byte[] one = DOCUMENTS.foreignOfd(two, uncovering("Doc_9"));
        assertVerdict(DocumentVerdict.INDETERMINATE, one);
        DocumentReport report = VERIFIER.verify(one, NOW);
        assertThat(report.steps())
                .contains(Step.unknown(StepCode.NOT_COVERED, "Doc_9/Document.xml", "DOCUMENT_NOT_SIGNED"));
    }

    private static final String ANNOTATED = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>";

    private static void annotate(Map<String, byte[]> entries) {
        entries.put(NOTES, """
                <ofd:Annotations xmlns:ofd="http://www.ofdspec.org/2016">
                  <ofd:Page PageID="100"><ofd:FileLoc>Page_0.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>""".getBytes(UTF_8));
        entries.put(NOTE, """
                <ofd:PageAnnot xmlns:ofd="http://www.ofdspec.org/2016">
                  <ofd:Annot ID="800" Type="Stamp" Creator="x"><ofd:Appearance Boundary="20 30 100 10"/></ofd:Annot>
                </ofd:PageAnnot>""".getBytes(UTF_8));
    }

    private static byte[] annotated() {
        return edited(SampleOfd.withPages(1), entries -> {
            edit(entries, ROOT, xml -> xml.replace("</ofd:Document>", ANNOTATED + "</ofd:Document>"));
            annotate(entries);
        });
    }

    /** Sealed while the document named annotations that did not exist. */
    private static byte[] sealedWithoutItsAnnotations() {
        return DOCUMENTS.foreignOfd(annotated(), entries -> {
            uncovering("Doc_0/Annots").accept(entries);
            entries.remove(NOTES);
            entries.remove(NOTE);
        });
    }

    @Test
    void annotationsThatWereAddedLater() {
        byte[] sealed = sealedWithoutItsAnnotations();
        assertVerdict(DocumentVerdict.VALID, sealed);
        byte[] drawnOver = edited(sealed, DeceitfulOfdTest::annotate);
        assertVerdict(DocumentVerdict.INVALID, drawnOver);
        // A page of annotations under a list that is covered.
        byte[] listed = DOCUMENTS.foreignOfd(annotated(), entries -> {
            uncovering("Doc_0/Annots/Page").accept(entries);
            entries.remove(NOTE);
        });
        assertVerdict(DocumentVerdict.VALID, listed);
        assertVerdict(DocumentVerdict.INVALID, edited(listed, DeceitfulOfdTest::annotate));
    }

    @Test
    @Tag("SEL-62")
    void annotationsThatAnotherSignatureAnswersFor() {
        byte[] annotated = edited(sealedWithoutItsAnnotations(), DeceitfulOfdTest::annotate);
        byte[] again = DOCUMENTS.ofd(annotated, DOCUMENTS.seals.seal(SealVersion.V4), DOCUMENTS.seals.signer);
        assertVerdict(DocumentVerdict.VALID, again);
        assertThat(VERIFIER.verify(again, NOW).signatures().getFirst().uncovered())
                .extracting(Step::subject, Step::result)
                .contains(org.assertj.core.api.Assertions.tuple(NOTE, StepResult.NOTICE));
        assertVerdict(
                DocumentVerdict.VALID,
                DOCUMENTS.ofd(annotated(), DOCUMENTS.seals.seal(SealVersion.V4), DOCUMENTS.seals.signer));
    }

    @Test
    @Tag("SEL-69")
    void elementsWithoutALocationNameNothing() {
        byte[] document = edited(SampleOfd.withPages(1), entries -> {
            edit(entries, ROOT, xml -> xml.replace("</ofd:Document>", "<ofd:Annotations/></ofd:Document>"));
            edit(
                    entries,
                    "Doc_0/Pages/Page_0/Content.xml",
                    xml -> xml.replace("<ofd:Content>", "<ofd:PageRes/><ofd:Content>"));
        });
        assertVerdict(DocumentVerdict.VALID, DOCUMENTS.foreignOfd(document, entries -> {}));
    }

    @Test
    void whatADocumentNamesMustBeThereToBeSealed() {
        for (String missing : new String[] {NOTES, NOTE, "Doc_0/PublicRes.xml"}) {
            byte[] document = edited(annotated(), entries -> entries.remove(missing));
            assertThatThrownBy(
                            () -> DOCUMENTS.ofd(document, DOCUMENTS.seals.seal(SealVersion.V4), DOCUMENTS.seals.signer))
                    .isInstanceOfSatisfying(
                            OfdException.class, e -> assertThat(e.error()).isEqualTo(OfdError.ENTRY_MISSING));
        }
    }

    /** What is too large to be looked at is not false: nobody has touched these. */
    @Test
    void whatIsTooLargeIsUndecided() {
        Random random = new Random(20261122);
        String elements = IntStream.range(0, 310_000)
                .mapToObj(i -> "<ofd:PathObject ID=\"" + Long.toHexString(random.nextLong()) + "\"/>")
                .collect(Collectors.joining());
        byte[] large = edited(
                SampleOfd.withPages(1),
                entries -> edit(
                        entries,
                        "Doc_0/Pages/Page_0/Content.xml",
                        xml -> xml.replace("</ofd:Layer>", elements + "</ofd:Layer>")));
        assertVerdict(
                DocumentVerdict.INDETERMINATE,
                DOCUMENTS.ofd(large, DOCUMENTS.seals.seal(SealVersion.V4), DOCUMENTS.seals.signer));
        Node seal = Node.parse(DOCUMENTS.seals.seal(SealVersion.V4).der());
        byte[] picture = new byte[(2 << 20) + 1];
        assertVerdict(
                DocumentVerdict.INDETERMINATE,
                seal.with("0.3.1", Node.of(4, picture)).encode());
    }

    @Test
    @Tag("SEL-66")
    void nothingIsLeftOutWithoutAWord() {
        byte[] sealed = DOCUMENTS.ofd(SealVersion.V4);
        byte[] unreadable = edited(sealed, entries -> entries.put(SIGNATURE, new byte[] {'<'}));
        assertUnchecked(
                unreadable,
                StepCode.REFERENCE_MISSING,
                StepCode.REFERENCE_DIGEST,
                StepCode.NOT_COVERED,
                StepCode.SEAL_FILE_MISMATCH);
        assertUnchecked(edited(sealed, entries -> entries.put(VALUE, new byte[] {1})), StepCode.SEAL_FILE_MISMATCH);
        byte[] digest = DOCUMENTS.foreignOfd(
                SampleOfd.withPages(1),
                entries -> edit(entries, SIGNATURE, xml -> xml.replace("1.2.156.10197.1.401\"", "1.2.3\"")));
        assertVerdict(DocumentVerdict.INDETERMINATE, digest);
        assertThat(VERIFIER.verify(digest, NOW).signatures().getFirst().steps())
                .contains(Step.good(StepCode.REFERENCE_MISSING, SIGNATURE));
        byte[] cms = edited(sealed, entries -> {
            edit(entries, "Doc_0/Signs/Signatures.xml", xml -> xml.replace("Type=\"Seal\"", "Type=\"Sign\""));
            entries.put(VALUE, new byte[] {0x30, 0});
        });
        assertUnchecked(cms, StepCode.DATA_HASH);
    }

    private static void assertUnchecked(byte[] file, StepCode... codes) {
        DocumentReport report = VERIFIER.verify(file, NOW);
        Map<StepCode, StepResult> said = new LinkedHashMap<>();
        report.signatures().getFirst().steps().forEach(step -> said.putIfAbsent(step.code(), step.result()));
        for (StepCode code : codes) {
            assertThat(said).as(DocumentVerifierTest.said(report)).containsEntry(code, StepResult.UNKNOWN);
        }
    }
}
