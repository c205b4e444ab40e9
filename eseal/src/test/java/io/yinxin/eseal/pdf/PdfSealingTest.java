package io.yinxin.eseal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.yinxin.eseal.place.Box;
import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.place.Stamp;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.sample.SampleKey;
import io.yinxin.eseal.sample.SampleSeal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEL-61")
class PdfSealingTest {
    private static final PdfSealer SEALER = new PdfSealer(SampleKey.ecdsa());
    private static final Position POINT = new Position.AtPoint(PageRange.only(1), 100, 150);

    @Test
    @Tag("SEL-55")
    void aSealedDocumentIsCoveredInFull() {
        byte[] original = SamplePdf.withPages(2);
        byte[] sealed = SEALER.seal(original, POINT);
        assertThat(Arrays.copyOf(sealed, original.length)).isEqualTo(original);
        PdfInspection inspection = PdfInspector.inspect(sealed);
        assertThat(inspection.steps()).containsExactly(Step.good(StepCode.PACKAGE, "PDF"));
        PdfSignature signature = inspection.signatures().getFirst();
        assertThat(signature.steps()).allMatch(step -> step.result() == StepResult.GOOD);
        assertThat(signature.steps())
                .extracting(Step::code)
                .containsExactly(
                        StepCode.FORMAT,
                        StepCode.DATA_HASH,
                        StepCode.SIGNATURE_VALUE,
                        StepCode.ALGORITHM,
                        StepCode.NOT_COVERED);
        assertThat(signature.kind()).isEqualTo(PdfSignatureKind.PADES);
        assertThat(signature.page()).isEqualTo(1);
        assertThat(signature.name()).isEqualTo("Sample signer");
        assertThat(signature.reason()).isEqualTo("Sample reason");
        assertThat(signature.time()).contains(PdfSealer.TIME);
        assertThat(signature.end()).isEqualTo(sealed.length);
        assertThat(signature.certificates()).hasSize(1);
    }

    @Test
    void aSealOfGbT38540HashesWhatIsCoveredWithSm3() {
        SampleSeal seal = SampleSeal.of(SampleKey.sm2());
        PreparedPdf prepared = SEALER.prepare(SamplePdf.withPages(1), PdfProfile.GM_SEAL, POINT);
        byte[] contents = seal.sign(prepared.digest(), "/");
        PdfSignature signature = PdfInspector.inspect(PdfSealing.complete(prepared, contents))
                .signatures()
                .getFirst();
        assertThat(signature.kind()).isEqualTo(PdfSignatureKind.SEAL);
        assertThat(signature.contents()).isEqualTo(contents);
        assertThat(signature.sm3()).isEqualTo(prepared.digest());
        assertThat(signature.steps()).allMatch(step -> step.result() == StepResult.GOOD);
    }

    @Test
    @Tag("SEL-62")
    void furtherSealsLeaveTheEarlierOnesValid() {
        byte[] once = SEALER.seal(SamplePdf.withPages(3), POINT);
        Position seam = new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 150);
        byte[] twice = new PdfSealer(SampleKey.rsa()).seal(once, POINT, seam);
        byte[] thrice = SEALER.seal(twice, new Position.AtPoint(PageRange.only(3), 50, 50));
        assertThat(Arrays.copyOf(thrice, twice.length)).isEqualTo(twice);
        PdfInspection inspection = PdfInspector.inspect(thrice);
        assertThat(inspection.signatures()).hasSize(3);
        assertThat(inspection.signatures().getLast().steps()).allMatch(step -> step.result() == StepResult.GOOD);
        inspection
                .signatures()
                .forEach(signature -> assertThat(signature.steps())
                        .noneMatch(step -> step.result() == StepResult.BAD || step.result() == StepResult.UNKNOWN));
        assertThat(inspection.signatures().getFirst().steps())
                .filteredOn(step -> step.result() == StepResult.NOTICE)
                .extracting(Step::reason)
                .containsOnly("LATER_SIGNATURE", "ANNOTATION_ADDED");
    }

    @Test
    void onePositionIsTheFieldAndFurtherOnesAreStampsOfTheSameSignature() throws IOException {
        byte[] sealed = SEALER.seal(SamplePdf.withPages(3), new Position.AtPoint(PageRange.ALL, 100, 150), POINT);
        try (PDDocument document = Loader.loadPDF(sealed)) {
            assertThat(document.getSignatureFields()).hasSize(1);
            assertThat(document.getSignatureFields().getFirst().getWidgets()).hasSize(1);
            assertThat(subtypes(document, 0)).containsExactly("Widget", "Stamp");
            assertThat(subtypes(document, 1)).containsExactly("Stamp");
            for (PDAnnotation annotation : document.getPage(1).getAnnotations()) {
                assertThat(annotation.isPrinted() && annotation.isLocked() && annotation.isReadOnly())
                        .isTrue();
            }
        }
        assertThat(PdfInspector.inspect(sealed).signatures().getFirst().steps())
                .allMatch(step -> step.result() == StepResult.GOOD);
    }

    @Test
    void theRidingSeamShowsAStripOnEachPage() throws IOException {
        byte[] sealed =
                SEALER.seal(SamplePdf.withPages(5), new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 150));
        float millimetre = (float) PageFrame.POINTS;
        try (PDDocument document = Loader.loadPDF(sealed)) {
            float width = document.getPage(0).getCropBox().getWidth();
            for (int page = 0; page < 5; page++) {
                PDAnnotation annotation =
                        document.getPage(page).getAnnotations().getFirst();
                PDRectangle shown = annotation.getRectangle();
                assertThat(shown.getWidth()).isCloseTo(8 * millimetre, offset(0.01f));
                assertThat(shown.getUpperRightX()).isCloseTo(width, offset(0.01f));
                assertThat(annotation.getNormalAppearanceStream().getBBox().getLowerLeftX())
                        .isCloseTo(8 * page * millimetre, offset(0.01f));
            }
        }
    }

    @Test
    void aKeywordIsFoundWhereItStands() {
        PreparedPdf prepared = SEALER.prepare(
                SamplePdf.withPages(2),
                PdfProfile.PADES,
                new Position.AtKeyword(PageRange.ALL, "Seal here", Position.Occurrence.LAST, 0, 0));
        assertThat(prepared.stamps()).hasSize(1);
        Stamp stamp = prepared.stamps().getFirst();
        assertThat(stamp.page()).isEqualTo(2);
        Box box = stamp.boundary();
        // 48 points wide from 100 mm, half of some three millimetres above the baseline.
        assertThat(box.centreX()).isCloseTo(100 + 24 / PageFrame.POINTS, offset(1.0));
        assertThat(box.centreY()).isCloseTo(297 - 100 - 1.5, offset(1.0));
    }

    @Test
    void aPreviewKnowsPagesAsTheyAreShown() {
        byte[] file = SamplePdf.withPages(1, page -> {
            page.setCropBox(new PDRectangle(72, 72, 360, 144));
            page.setRotation(90);
            page.getCOSObject().setFloat(COSName.USER_UNIT, 2);
        });
        PdfDocument document = PdfDocument.read(file);
        assertThat(document.title()).isEqualTo("Sample");
        assertThat(document.pages()).hasSize(1);
        assertThat(document.pages().getFirst().width()).isCloseTo(4 * 25.4, offset(1e-6));
        assertThat(document.pages().getFirst().height()).isCloseTo(10 * 25.4, offset(1e-6));
    }

    @Test
    void encryptedFilesAreRefusedWithAndWithoutAPassword() {
        for (String password : List.of("", "user")) {
            byte[] file = SamplePdf.encrypted(password);
            assertRefused(PdfError.ENCRYPTED, () -> SEALER.seal(file, POINT));
            assertRefused(PdfError.ENCRYPTED, () -> PdfInspector.inspect(file));
            assertRefused(PdfError.ENCRYPTED, () -> PdfDocument.read(file));
        }
    }

    @Test
    void aSignatureLongerThanItsSpaceIsRefused() {
        PreparedPdf prepared = SEALER.prepare(SamplePdf.withPages(1), PdfProfile.GM_SEAL, POINT);
        int room = (prepared.gapEnd() - prepared.gapStart() - 2) / 2;
        assertThat(room).isGreaterThanOrEqualTo(2 * 8_000 + (8 << 10));
        assertThat(PdfSealing.complete(prepared, new byte[room])).hasSameSizeAs(prepared.file());
        assertRefused(PdfError.SIGNATURE_TOO_LONG, () -> PdfSealing.complete(prepared, new byte[room + 1]));
    }

    @Test
    @Tag("SEL-55")
    void aFileThatChangedBetweenTheStepsIsRefused() {
        PreparedPdf prepared = SEALER.prepare(SamplePdf.withPages(1), PdfProfile.PADES, POINT);
        byte[] cms = SEALER.cms(prepared);
        byte[] other = prepared.file().clone();
        other[20] ^= 1;
        assertRefused(PdfError.NOT_PREPARED, () -> PdfSealing.complete(with(prepared, other), cms));
        byte[] complete = PdfSealing.complete(prepared, cms);
        assertRefused(PdfError.NOT_PREPARED, () -> PdfSealing.complete(with(prepared, complete), cms));
    }

    private static PreparedPdf with(PreparedPdf prepared, byte[] file) {
        return new PreparedPdf(
                file, prepared.profile(), prepared.gapStart(), prepared.gapEnd(), prepared.digest(), prepared.stamps());
    }

    @Test
    void aValueOfAnotherKeyIsRefused() {
        PreparedPdf prepared = SEALER.prepare(SamplePdf.withPages(1), PdfProfile.PADES, POINT);
        byte[] value = SampleKey.ecdsa()
                .sign(CadesCms.toBeSigned(prepared.digest(), SEALER.key().certificate()));
        assertRefused(
                PdfError.CMS,
                () -> CadesCms.assemble(prepared.digest(), List.of(SEALER.key().certificate()), value));
    }

    @Test
    void aCertifiedDocumentThatAllowsNoChangesIsNotSealed() {
        assertRefused(PdfError.CLOSED, () -> SEALER.seal(certified(1), POINT));
        assertRefused(PdfError.CLOSED, () -> SEALER.seal(certified(2), POINT, POINT));
        assertThat(PdfInspector.inspect(SEALER.seal(certified(2), POINT)).signatures())
                .hasSize(1);
    }

    private static byte[] certified(int permission) {
        return SamplePdf.updated(SamplePdf.withPages(1), document -> {
            COSDictionary parameters = new COSDictionary();
            parameters.setInt(COSName.P, permission);
            COSDictionary reference = new COSDictionary();
            reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
            reference.setItem(COSName.getPDFName("TransformParams"), parameters);
            COSArray references = new COSArray();
            references.add(reference);
            COSDictionary signature = new COSDictionary();
            signature.setItem(COSName.getPDFName("Reference"), references);
            COSDictionary permissions = new COSDictionary();
            permissions.setItem(COSName.getPDFName("DocMDP"), signature);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    @Test
    void aPictureThatIsNoneIsRefused() {
        PdfSealingOptions options =
                new PdfSealingOptions(PdfProfile.PADES, "Adobe.PPKLite", "Sample", "", PdfSealer.TIME, 8_000);
        assertRefused(
                PdfError.PICTURE,
                () -> PdfSealing.prepare(
                        SamplePdf.withPages(1), new PdfSeal(new byte[100], 40, 40), List.of(POINT), options));
    }

    private static List<String> subtypes(PDDocument document, int page) throws IOException {
        return document.getPage(page).getAnnotations().stream()
                .map(PDAnnotation::getSubtype)
                .toList();
    }

    private static void assertRefused(PdfError error, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        PdfException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
