package io.yinxin.eseal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.sample.SampleKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ways to show something else under a seal that still verifies, each of them told. */
@Tag("SEL-67")
class PdfForgeryTest {
    private static final PdfSealer SEALER = new PdfSealer(SampleKey.ecdsa());
    private static final Position POINT = new Position.AtPoint(PageRange.only(1), 100, 150);
    private static final byte[] SEALED = SEALER.seal(SamplePdf.withPages(2), POINT);

    /** Anybody may write that an annotation belongs to the signed field. */
    @Test
    void anAnnotationIsNotExcusedByItsParent() {
        byte[] forged = SamplePdf.updated(SEALED, document -> {
            PDAnnotation stamp = stampOn(document.getPage(0));
            stamp.getCOSObject().setItem(COSName.PARENT, signedField(document));
        });
        assertBad(forged, "page 1: Stamp", "ANNOTATION_ADDED");
        byte[] widget = SamplePdf.updated(SEALED, document -> {
            PDAnnotation stamp = stampOn(document.getPage(0));
            stamp.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
            stamp.getCOSObject().setItem(COSName.PARENT, signedField(document));
        });
        assertBad(widget, "page 1: Widget", "ANNOTATION_ADDED");
    }

    /** A field that shows the signature of another, over the whole page. */
    @Test
    void aFieldThatBorrowsASignatureIsNone() {
        byte[] forged = SamplePdf.updated(SEALED, document -> {
            PDSignatureField field = addField(document, "Second", document.getPage(0));
            field.getCOSObject().setItem(COSName.V, signedField(document).getItem(COSName.V));
        });
        List<PdfSignature> signatures = PdfInspector.inspect(forged).signatures();
        assertThat(signatures)
                .hasSize(2)
                .allSatisfy(signature -> assertThat(signature.steps())
                        .contains(Step.bad(StepCode.NOT_COVERED, signature.field(), "BYTE_RANGE_GAP")));
    }

    /** What calls itself a page, but is drawn. */
    @Test
    void aStreamThatSaysThatItIsAPageIsCompared() {
        byte[] prepared = SamplePdf.updated(SamplePdf.withPages(1), document -> {
            COSStream content = content(document);
            content.setItem(COSName.TYPE, COSName.PAGE);
            content.setNeedToBeUpdated(true);
        });
        byte[] forged = SamplePdf.updated(SEALER.seal(prepared, POINT), document -> exchange(content(document)));
        assertBad(forged, "page 1", "PAGE_CHANGED");
    }

    /** Names among resources are free: also those under which dictionaries point back. */
    @Test
    void aResourceOfAnyNameIsCompared() {
        for (String name : List.of("P", "Parent", "Kids", "Annots", "V", "AP")) {
            byte[] prepared = SamplePdf.updated(SamplePdf.withPages(1), document -> {
                PDResources resources = document.getPage(0).getResources();
                COSDictionary objects = new COSDictionary();
                COSStream form = document.getDocument().createCOSStream();
                form.setItem(COSName.SUBTYPE, COSName.FORM);
                exchange(form);
                objects.setItem(COSName.getPDFName(name), form);
                resources.getCOSObject().setItem(COSName.XOBJECT, objects);
                document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                resources.getCOSObject().setNeedToBeUpdated(true);
            });
            byte[] forged = SamplePdf.updated(
                    SEALER.seal(prepared, POINT),
                    document -> exchange(document.getPage(0)
                            .getResources()
                            .getCOSObject()
                            .getCOSDictionary(COSName.XOBJECT)
                            .getCOSStream(COSName.getPDFName(name))));
            assertBad(forged, "page 1", "PAGE_CHANGED");
        }
    }

    /** The empty field is signed, which is fine, and what hangs on it changes, which is not. */
    @Test
    void aChangeIsNotHiddenBehindOneThatIsAllowed() {
        for (String name : List.of("A", "G", "K", "Q", "X", "Z")) {
            byte[] prepared = SamplePdf.updated(SamplePdf.withPages(1), document -> {
                COSDictionary layers = new COSDictionary();
                layers.setString(COSName.NAME, "before");
                COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
                COSObject indirect = new COSObject(layers);
                catalog.setItem(COSName.OCPROPERTIES, indirect);
                layers.setNeedToBeUpdated(true);
                PDSignatureField field = addField(document, "Empty", document.getPage(0));
                field.getCOSObject().setItem(COSName.getPDFName(name), catalog.getItem(COSName.OCPROPERTIES));
            });
            byte[] sealed = SEALER.seal(prepared, POINT);
            byte[] changed = SamplePdf.updated(sealed, document -> {
                COSDictionary layers =
                        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
                layers.setString(COSName.NAME, "after");
                layers.setNeedToBeUpdated(true);
            });
            assertBad(signedIn(changed, "Empty"), "OCProperties", "CATALOG_CHANGED");
        }
    }

    /** A time stamp says when something was there, not that anybody stands for it. */
    @Test
    void aTimeStampAnswersForNothing() throws Exception {
        byte[] added = SamplePdf.updated(SEALED, document -> stampOn(document.getPage(1)));
        assertBad(timeStamped(added), "page 2: Stamp", "ANNOTATION_ADDED");
    }

    @Test
    @Tag("SEL-63")
    void aTimeStampOfTheDocumentAloneIsHarmless() throws Exception {
        assertThat(steps(timeStamped(SEALED)))
                .noneMatch(step -> step.result() == StepResult.BAD)
                .anyMatch(step -> step.reason().equals("LATER_TIME_STAMP"));
    }

    /** The number of pages in the tree may lie. */
    @Test
    void pagesBeyondTheirNumberAreCompared() {
        byte[] prepared = SamplePdf.updated(SamplePdf.withPages(2), document -> {
            COSDictionary tree = document.getDocumentCatalog().getPages().getCOSObject();
            tree.setInt(COSName.COUNT, 1);
            tree.setNeedToBeUpdated(true);
        });
        byte[] forged = SamplePdf.updated(SEALER.seal(prepared, POINT), document -> {
            COSArray kids =
                    document.getDocumentCatalog().getPages().getCOSObject().getCOSArray(COSName.KIDS);
            exchange(((COSDictionary) kids.getObject(1)).getCOSStream(COSName.CONTENTS));
        });
        assertBad(forged, "page 2", "PAGE_CHANGED");
    }

    /** What is drawn last lies on top. */
    @Test
    void theOrderOfAnnotationsIsKept() {
        byte[] prepared = SamplePdf.updated(SamplePdf.withPages(1), document -> {
            stampOn(document.getPage(0));
            stampOn(document.getPage(0));
        });
        byte[] forged = SamplePdf.updated(SEALER.seal(prepared, POINT), document -> {
            COSArray annotations = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
            annotations.add(annotations.remove(0));
            annotations.setNeedToBeUpdated(true);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        assertBad(forged, "page 1", "ANNOTATION_CHANGED");
    }

    /** ISO 32000: a form may be filled in between two signatures; the later one answers for it. */
    @Test
    void aFilledFieldIsAnsweredForByALaterSeal() {
        byte[] filled = filled(SEALER.seal(withTextField(), POINT));
        assertBad(filled, "page 1: Widget", "FORM_CHANGED");
        assertThat(steps(SEALER.seal(filled, POINT)))
                .contains(Step.notice(StepCode.NOT_COVERED, "page 1: Widget", "FORM_CHANGED"))
                .noneMatch(step -> step.result() == StepResult.BAD);
    }

    @Test
    void aFieldMovedIsNoFieldFilled() {
        byte[] moved = SamplePdf.updated(SEALER.seal(withTextField(), POINT), document -> {
            PDAnnotationWidget widget = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField("Amount")
                    .getWidgets()
                    .getFirst();
            widget.setRectangle(new PDRectangle(0, 0, 400, 400));
            widget.getCOSObject().setNeedToBeUpdated(true);
        });
        assertBad(SEALER.seal(moved, POINT), "page 1: Widget", "ANNOTATION_CHANGED");
    }

    /** A certifying signature says itself what may follow (ISO 32000-2, 12.8.2.2). */
    @Test
    void whatACertificationForbidsIsBad() {
        byte[] first = SEALER.seal(SamplePdf.withPages(1), POINT);
        byte[] certified = certified(1);
        byte[] open = certified(2);
        assertNotBad(certified);
        assertThat(PdfInspector.inspect(first).signatures()).hasSize(1);
        assertBad(signedIn(certified, "Later"), "Later", "LATER_SIGNATURE");
        assertNotBad(signedIn(open, "Later"));
    }

    /** A signature may lock fields: then nobody can fill them in, whoever signs after (ISO 32000-2, 12.8.2.4). */
    @Test
    void aLockedFieldStaysAsItIs() {
        for (byte[] locked : List.of(locking("All"), locking("Include", "Amount"), locking("Exclude", "Other"))) {
            assertNotBad(SEALER.seal(locked, POINT));
            assertBad(SEALER.seal(filled(locked), POINT), "page 1: Widget", "LOCKED_FIELD_CHANGED");
        }
        for (byte[] open : List.of(locking("Include", "Amo"), locking("Exclude", "Amount"))) {
            assertNotBad(SEALER.seal(filled(open), POINT));
        }
    }

    private static byte[] locking(String action, String... names) {
        return signed(withTextField(), "Lock", signature -> {
            COSDictionary parameters = new COSDictionary();
            parameters.setName("Action", action);
            COSArray fields = new COSArray();
            for (String name : names) {
                fields.add(new COSString(name));
            }
            parameters.setItem(COSName.FIELDS, fields);
            signature.getCOSObject().setItem("Reference", transform("FieldMDP", parameters));
        });
    }

    private static byte[] filled(byte[] file) {
        return SamplePdf.updated(file, document -> {
            COSDictionary field = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField("Amount")
                    .getCOSObject();
            field.setString(COSName.V, "1000");
            field.setNeedToBeUpdated(true);
        });
    }

    private static COSArray transform(String method, COSDictionary parameters) {
        COSDictionary reference = new COSDictionary();
        reference.setName("TransformMethod", method);
        reference.setItem("TransformParams", parameters);
        COSArray references = new COSArray();
        references.add(reference);
        return references;
    }

    /** The lock of the field speaks like a certification (ISO 32000-2, table 236). */
    @Test
    void aFieldsLockMayCloseTheDocument() {
        byte[] closed = SamplePdf.updated(signedIn(SamplePdf.withPages(1), "Last"), document -> {
            COSDictionary lock = new COSDictionary();
            lock.setInt(COSName.P, 1);
            signedField(document).setItem("Lock", lock);
            signedField(document).setNeedToBeUpdated(true);
        });
        assertThatThrownBy(() -> SEALER.seal(closed, POINT))
                .isInstanceOfSatisfying(
                        PdfException.class, e -> assertThat(e.error()).isEqualTo(PdfError.CLOSED));
        assertBad(signedIn(closed, "Later"), "Later", "LATER_SIGNATURE");
    }

    /** Signed with what the field's dictionary says about changes; the value itself does not matter here. */
    private static byte[] certified(int permission) {
        return signed(SamplePdf.withPages(1), "Certification", signature -> {
            COSDictionary parameters = new COSDictionary();
            parameters.setInt(COSName.P, permission);
            signature.getCOSObject().setItem("Reference", transform("DocMDP", parameters));
        });
    }

    private static byte[] signedIn(byte[] file, String field) {
        return signed(file, field, signature -> {});
    }

    private interface Setting {
        void on(PDSignature signature);
    }

    private static byte[] signed(byte[] file, String name, Setting setting) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            setting.on(signature);
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            PDSignatureField field = form == null ? null : (PDSignatureField) form.getField(name);
            if (field != null) {
                field.setValue(signature);
                field.getCOSObject().setNeedToBeUpdated(true);
            }
            document.addSignature(signature, content -> new byte[] {0x30, 0});
            for (PDSignatureField each : document.getSignatureFields()) {
                if (field == null && each.getSignature().getCOSObject() == signature.getCOSObject()) {
                    each.setPartialName(name);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] timeStamped(byte[] file) throws Exception {
        SampleAuthority authority = new SampleAuthority();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = new PDSignature();
            signature.setType(COSName.DOC_TIME_STAMP);
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
            document.addSignature(signature, content -> {
                try {
                    return authority.token(content.readAllBytes());
                } catch (Exception e) {
                    throw new IOException(e);
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] withTextField() {
        return SamplePdf.updated(SamplePdf.withPages(1), document -> {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField field = new PDTextField(form);
            field.setPartialName("Amount");
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(10, 10, 200, 20));
            form.getFields().add(field);
            show(widget, document.getPage(0));
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    private static PDSignatureField addField(PDDocument document, String name, PDPage page) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
        }
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(name);
        field.getWidgets().getFirst().setRectangle(new PDRectangle(0, 0, 500, 500));
        form.getFields().add(field);
        show(field.getWidgets().getFirst(), page);
        form.getCOSObject().setNeedToBeUpdated(true);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        return field;
    }

    private static PDAnnotation stampOn(PDPage page) throws IOException {
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(10, 10, 100, 100));
        show(stamp, page);
        return stamp;
    }

    private static void show(PDAnnotation annotation, PDPage page) throws IOException {
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(annotation);
        page.setAnnotations(annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static COSDictionary signedField(PDDocument document) {
        return document.getSignatureFields().getFirst().getCOSObject();
    }

    private static COSStream content(PDDocument document) {
        return document.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS);
    }

    private static void exchange(COSStream stream) throws IOException {
        try (OutputStream out = stream.createOutputStream()) {
            out.write(("q 1 0 0 rg 0 0 500 500 re f Q %" + System.nanoTime()).getBytes(StandardCharsets.US_ASCII));
        }
        stream.setNeedToBeUpdated(true);
    }

    /** What came after the first signature. */
    private static void assertNotBad(byte[] file) {
        assertThat(steps(file))
                .noneMatch(step -> step.code() == StepCode.NOT_COVERED && step.result() == StepResult.BAD);
    }

    private static List<Step> steps(byte[] file) {
        return PdfInspector.inspect(file).signatures().getFirst().steps();
    }

    private static void assertBad(byte[] file, String subject, String reason) {
        assertThat(steps(file)).contains(Step.bad(StepCode.NOT_COVERED, subject, reason));
    }
}
