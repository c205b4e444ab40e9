package io.yinxin.eseal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.sample.SampleKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.assertj.core.groups.Tuple;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SEL-67")
class PdfInspectorTest {
    private static final PdfSealer SEALER = new PdfSealer(SampleKey.ecdsa());
    private static final Position POINT = new Position.AtPoint(PageRange.only(1), 100, 150);
    private static final byte[] SEALED = SEALER.seal(SamplePdf.withPages(2), POINT);

    @Test
    void aChangeOfWhatIsCoveredHasAnotherDigest() {
        assertThat(bad(SamplePdf.replaced(SEALED, "Sample reason", "Sample reasom")))
                .containsExactly(tuple(StepCode.DATA_HASH, "Signature1", "DOCUMENT_CHANGED"));
    }

    @Test
    void aChangedPageIsNamed() {
        byte[] changed = SamplePdf.updated(SEALED, document -> {
            SamplePdf.write(document, document.getPage(1), "Added");
            document.getPage(1).getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(bad(changed)).containsExactly(tuple(StepCode.NOT_COVERED, "page 2", "PAGE_CHANGED"));
    }

    /** Sealing over a manipulation does not heal it. */
    @Test
    void aChangedPageStaysBadUnderALaterSeal() {
        byte[] changed = SamplePdf.updated(SEALED, document -> {
            SamplePdf.write(document, document.getPage(1), "Added");
            document.getPage(1).getCOSObject().setNeedToBeUpdated(true);
        });
        PdfInspection inspection = PdfInspector.inspect(SEALER.seal(changed, POINT));
        assertThat(inspection.signatures().getFirst().steps())
                .contains(Step.bad(StepCode.NOT_COVERED, "page 2", "PAGE_CHANGED"));
        assertThat(inspection.signatures().getLast().steps()).allMatch(step -> step.result() == StepResult.GOOD);
    }

    @Test
    void anAddedPageIsNamed() {
        byte[] changed = SamplePdf.updated(SEALED, document -> {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog()
                    .getPages()
                    .getCOSObject()
                    .getCOSArray(COSName.KIDS)
                    .setNeedToBeUpdated(true);
        });
        assertThat(bad(changed)).containsExactly(tuple(StepCode.NOT_COVERED, "2 / 3", "PAGES_CHANGED"));
    }

    @Test
    void anAnnotationAddedAfterTheLastSealIsBadAndUnderALaterSealNamed() {
        byte[] changed = SamplePdf.updated(SEALED, document -> annotate(document.getPage(1)));
        assertThat(bad(changed)).containsExactly(tuple(StepCode.NOT_COVERED, "page 2: Stamp", "ANNOTATION_ADDED"));
        PdfSignature first =
                PdfInspector.inspect(SEALER.seal(changed, POINT)).signatures().getFirst();
        assertThat(first.steps())
                .contains(Step.notice(StepCode.NOT_COVERED, "page 2: Stamp", "ANNOTATION_ADDED"))
                .noneMatch(step -> step.result() == StepResult.BAD);
    }

    private static void annotate(PDPage page) throws IOException {
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(10, 10, 100, 100));
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(stamp);
        page.setAnnotations(annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /** An empty field may show anything: it is no signature, whatever it looks like. */
    @Test
    void anEmptySignatureFieldAddedLaterIsNoSignature() {
        byte[] changed = SamplePdf.updated(SEALED, document -> {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName("Overlay");
            field.getWidgets().getFirst().setRectangle(new PDRectangle(0, 0, 500, 500));
            field.getWidgets().getFirst().setPage(document.getPage(0));
            form.getFields().add(field);
            List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
            annotations.add(field.getWidgets().getFirst());
            document.getPage(0).setAnnotations(annotations);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(bad(changed))
                .containsExactlyInAnyOrder(
                        tuple(StepCode.NOT_COVERED, "page 1: Widget", "ANNOTATION_ADDED"),
                        tuple(StepCode.NOT_COVERED, "Overlay", "FORM_CHANGED"));
    }

    @Test
    void theSealsOwnPictureCannotBeExchanged() {
        byte[] changed = SamplePdf.updated(SEALED, document -> {
            PDAnnotation widget = document.getPage(0).getAnnotations().getFirst();
            widget.setRectangle(new PDRectangle(0, 0, 10, 10));
            widget.getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(bad(changed)).contains(tuple(StepCode.NOT_COVERED, "page 1: Widget", "ANNOTATION_CHANGED"));
    }

    @Test
    void entriesOfTheCatalogAreNamed() {
        byte[] changed = SamplePdf.updated(SEALED, document -> {
            document.getDocumentCatalog().getCOSObject().setString(COSName.LANG, "zh-CN");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(bad(changed)).containsExactly(tuple(StepCode.NOT_COVERED, "Lang", "CATALOG_CHANGED"));
    }

    @Test
    void bytesBehindTheLastRevisionAreTold() {
        byte[] longer = Arrays.copyOf(SEALED, SEALED.length + 10);
        Arrays.fill(longer, SEALED.length, longer.length, (byte) ' ');
        assertThat(steps(longer)).contains(Step.notice(StepCode.NOT_COVERED, "Signature1", "BYTES_APPENDED"));
    }

    @Test
    void aByteRangeThatIsNotWhatItMustBeIsBad() {
        String text = new String(SEALED, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ByteRange [");
        String range = text.substring(at, text.indexOf(']', at) + 1);
        String[] numbers = range.replaceAll("[^0-9 ]", "").strip().split(" +");
        int gap = Integer.parseInt(numbers[2]);
        int rest = Integer.parseInt(numbers[3]);
        assertThat(reasons(range, 1, Integer.parseInt(numbers[1]), gap, rest)).contains("BYTE_RANGE");
        assertThat(reasons(range, 0, Integer.parseInt(numbers[1]) - 1, gap, rest))
                .contains("BYTE_RANGE_GAP");
        assertThat(reasons(range, 0, Integer.parseInt(numbers[1]), gap + 1, rest - 1))
                .contains("BYTE_RANGE_GAP");
        assertThat(reasons(range, 0, Integer.parseInt(numbers[1]), gap, rest - 8))
                .contains("BYTE_RANGE_END");
        assertThat(reasons(
                        range, 0, Integer.parseInt(numbers[1]), gap, Integer.parseInt("9".repeat(numbers[3].length()))))
                .contains("BYTE_RANGE");
    }

    private static List<String> reasons(String range, int start, int length, int second, int rest) {
        String changed = "/ByteRange [%d %d %d %d".formatted(start, length, second, rest);
        String padded = changed + " ".repeat(Math.max(0, range.length() - 1 - changed.length())) + "]";
        assertThat(padded).hasSameSizeAs(range);
        return steps(SamplePdf.replaced(SEALED, range, padded)).stream()
                .filter(step -> step.result() == StepResult.BAD)
                .map(Step::reason)
                .toList();
    }

    /** Any byte that is covered: refused, no signature found any more, or told. */
    @Test
    void aByteChangedAnywhereIsNoticed() {
        PdfSignature signature = PdfInspector.inspect(SEALED).signatures().getFirst();
        String hex = HexFormat.of().formatHex(signature.contents());
        int gap = new String(SEALED, StandardCharsets.ISO_8859_1).indexOf(hex);
        Random random = new Random(20261122);
        for (int i = 0; i < 400; i++) {
            byte[] file = SEALED.clone();
            int at = random.nextInt(file.length);
            file[at] ^= (byte) (1 + random.nextInt(255));
            boolean certificateOrPadding = at >= gap && at < gap + hex.length();
            try {
                PdfInspection inspection = PdfInspector.inspect(file);
                boolean told = inspection.signatures().isEmpty()
                        || inspection.signatures().stream()
                                .flatMap(each -> each.steps().stream())
                                .anyMatch(
                                        step -> step.result() == StepResult.BAD || step.result() == StepResult.UNKNOWN);
                assertThat(told || certificateOrPadding).as("byte " + at).isTrue();
            } catch (PdfException e) {
                assertThat(e.error()).isIn(PdfError.NOT_A_PDF, PdfError.ENCRYPTED, PdfError.TOO_LARGE);
            }
        }
    }

    @Test
    void aFileCutOffAnywhereDoesNotVerify() {
        for (int length = 0; length < SEALED.length; length += 991) {
            byte[] cut = Arrays.copyOf(SEALED, length);
            try {
                assertThat(PdfInspector.inspect(cut).signatures())
                        .allMatch(signature ->
                                signature.steps().stream().anyMatch(step -> step.result() == StepResult.BAD));
            } catch (PdfException e) {
                assertThat(e.error()).isEqualTo(PdfError.NOT_A_PDF);
            }
        }
    }

    @Test
    @Tag("SEL-63")
    void aTimeStampIsReadAndBelongsToItsSignature() throws Exception {
        PreparedPdf prepared = SEALER.prepare(SamplePdf.withPages(1), PdfProfile.PADES, POINT);
        byte[] cms = SEALER.cms(prepared);
        SampleAuthority authority = new SampleAuthority();
        byte[] token = authority.token(CadesCms.signatureValue(cms));
        PdfSignature good = stamped(prepared, cms, token);
        assertThat(good.steps()).allMatch(step -> step.result() == StepResult.GOOD);
        assertThat(good.steps())
                .filteredOn(step -> step.code() == StepCode.TIMESTAMP)
                .extracting(step -> step.details().get("time"))
                .containsExactly(SampleAuthority.TIME.toString());
        assertThat(good.timeStamp()).contains(token);
        PdfSignature wrong = stamped(prepared, cms, authority.token(new byte[] {1}));
        assertThat(wrong.steps())
                .filteredOn(step -> step.code() == StepCode.TIMESTAMP)
                .extracting(Step::reason)
                .containsExactly("TIMESTAMP_OF_OTHER");
        assertThat(wrong.timeStamp()).isEmpty();
    }

    /** Without its authority's certificate a token may be good; by a digest of which others can be made, it says nothing. */
    @Test
    @Tag("SEL-63")
    void aTimeStampThatCannotBeCheckedIsUnknown() throws Exception {
        PreparedPdf prepared = SEALER.prepare(SamplePdf.withPages(1), PdfProfile.PADES, POINT);
        byte[] cms = SEALER.cms(prepared);
        byte[] value = CadesCms.signatureValue(cms);
        SampleAuthority authority = new SampleAuthority();
        byte[] bare = authority.token(value, NISTObjectIdentifiers.id_sha256, "SHA-256", false);
        byte[] weak = authority.token(value, OIWObjectIdentifiers.idSHA1, "SHA-1", true);
        assertThat(stamped(prepared, cms, bare).steps())
                .contains(Step.unknown(StepCode.TIMESTAMP, "Signature1", "TIMESTAMP_CERTIFICATE_MISSING"));
        assertThat(stamped(prepared, cms, weak).steps())
                .contains(Step.unknown(StepCode.TIMESTAMP, "Signature1", "DIGEST_UNSUPPORTED"));
        assertThat(stamped(prepared, cms, weak).timeStamp()).isEmpty();
    }

    private static PdfSignature stamped(PreparedPdf prepared, byte[] cms, byte[] token) {
        return PdfInspector.inspect(PdfSealing.complete(prepared, CadesCms.withTimeStamp(cms, token)))
                .signatures()
                .getFirst();
    }

    @Test
    void aSignatureOfAnUnknownKindIsUnknown() {
        byte[] other = SamplePdf.replaced(SEALED, "ETSI.CAdES.detached", "ETSI.CAdES.detachet");
        assertThat(steps(other))
                .extracting(Step::code, Step::result, Step::reason)
                .contains(tuple(StepCode.FORMAT, StepResult.UNKNOWN, "SUB_FILTER_UNKNOWN"));
    }

    @Test
    void contentsThatAreNoneAreBad() {
        PreparedPdf prepared = SEALER.prepare(SamplePdf.withPages(1), PdfProfile.PADES, POINT);
        for (byte[] contents : List.of(new byte[0], new byte[] {0x30, 3, 2, 1, 0}, new byte[] {0x30, (byte) 0x84})) {
            assertThat(bad(PdfSealing.complete(prepared, contents)))
                    .anyMatch(step -> step.toList().contains(StepCode.FORMAT));
        }
    }

    /** However the filters are written, and whatever stands before the data: the limit is on what comes out. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "blank", "header", "hexadecimal", "base85"})
    @Tag("SEL-65")
    void bombsAreRefusedBeforeTheyAreInMemory(String form) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                out.write(zeros);
            }
        }
        byte[] packed = deflated.toByteArray();
        String filter = "/FlateDecode";
        switch (form) {
            case "header" -> Arrays.fill(packed, 0, 2, (byte) 0);
            case "hexadecimal" -> {
                packed = (HexFormat.of().formatHex(packed) + ">").getBytes(StandardCharsets.US_ASCII);
                filter = "[/ASCIIHexDecode /FlateDecode]";
            }
            case "base85" -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                FilterFactory.INSTANCE
                        .getFilter(COSName.ASCII85_DECODE)
                        .encode(new ByteArrayInputStream(packed), out, new COSDictionary(), 0);
                packed = out.toByteArray();
                filter = "[/A85 /Fl]";
            }
            default -> {}
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SEALED);
        file.writeBytes(("\n99 0 obj <</Type /ObjStm /N 1 /First 4 /Filter " + filter + " /Length " + packed.length
                        + ">> stream" + (form.equals("blank") ? " \n" : "\n"))
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed);
        file.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> PdfInspector.inspect(file.toByteArray()))
                .isInstanceOfSatisfying(
                        PdfException.class, e -> assertThat(e.error()).isEqualTo(PdfError.TOO_LARGE));
    }

    private static List<Step> steps(byte[] file) {
        return PdfInspector.inspect(file).signatures().getFirst().steps();
    }

    private static List<Tuple> bad(byte[] file) {
        return steps(file).stream()
                .filter(step -> step.result() == StepResult.BAD)
                .map(step -> tuple(step.code(), step.subject(), step.reason()))
                .toList();
    }

    /** GM/T 0010: the structure of a CMS under other names; with the digest enclosed, as some products do. */
    @Test
    @Tag("SEL-69")
    void aGmCmsIsChecked() throws IOException {
        SampleKey key = SampleKey.sm2();
        PdfSealer sealer = new PdfSealer(key);
        PreparedPdf prepared = sealer.prepare(SamplePdf.withPages(1), PdfProfile.GM_SEAL, POINT);
        byte[] file = prepared.file();
        Covered covered = new Covered(file, prepared.gapStart(), prepared.gapEnd(), file.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        covered.writeTo(bytes);
        byte[] digest = covered.digest(Ranges.digestOf(PdfProfile.GM_SEAL));
        List<Step> detached = gm(covered, GmCms.of(key, new byte[0], key.sign(bytes.toByteArray())));
        assertThat(detached).allMatch(step -> step.result() == StepResult.GOOD);
        List<Step> enclosed = gm(covered, GmCms.of(key, digest, key.sign(digest)));
        assertThat(enclosed).noneMatch(step -> step.result() == StepResult.BAD);
        assertThat(enclosed).contains(Step.notice(StepCode.DATA_HASH, "field", "DIGEST_ENCLOSED"));
        byte[] other = digest.clone();
        other[0] ^= 1;
        assertThat(gm(covered, GmCms.of(key, other, key.sign(other))))
                .contains(Step.bad(StepCode.DATA_HASH, "field", "DOCUMENT_CHANGED"));
        assertThat(gm(covered, GmCms.of(key, new byte[0], key.sign(digest))))
                .contains(Step.bad(StepCode.SIGNATURE_VALUE, "field", "SIGNATURE_WRONG"));
    }

    private static List<Step> gm(Covered covered, byte[] cms) {
        return CmsInspector.inspect("field", PdfSignatureKind.GM_CMS, cms, covered)
                .steps();
    }
}
