package io.yinxin.eseal.pdf;

import io.yinxin.eseal.place.PageSize;
import io.yinxin.eseal.place.PlaceException;
import io.yinxin.eseal.place.Placement;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.place.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Seals a PDF in two steps, so that the signature can be made by a card elsewhere. One signature, shown at its first position
 * as the widget of its field; further positions are stamp annotations in the same update, and so covered by the same
 * signature. A field with several widgets is not used: ISO 32000-2 forbids it for signatures, and readers show it in
 * different ways.
 */
public final class PdfSealing {
    private PdfSealing() {}

    /**
     * Places the seal and writes everything but the signature.
     *
     * @throws PdfException what {@link PdfDocument#read} throws, CLOSED, PICTURE
     * @throws io.yinxin.eseal.place.PlaceException if the seal cannot be placed
     */
    public static PreparedPdf prepare(byte[] file, PdfSeal seal, List<Position> positions, PdfSealingOptions options) {
        return Unpacking.within(PdfLimits.STREAM, () -> prepared(file, seal, positions, options));
    }

    private static PreparedPdf prepared(
            byte[] file, PdfSeal seal, List<Position> positions, PdfSealingOptions options) {
        try (PDDocument document = PdfFile.open(file)) {
            List<PageFrame> frames = new ArrayList<>();
            document.getPages().forEach(page -> frames.add(new PageFrame(page)));
            List<PageSize> sizes = frames.stream().map(PageFrame::size).toList();
            List<Stamp> stamps =
                    Placement.stamps(positions, sizes, new PdfTexts(document), seal.width(), seal.height());
            Certification.requireOpen(document, stamps.size() > 1);
            SealPicture picture = new SealPicture(document, seal.png());
            PDSignature signature = signature(options);
            addField(document, signature, stamps.getFirst(), options);
            PDAnnotationWidget widget = widgetOf(document, signature);
            show(widget, stamps.getFirst(), frames, picture);
            for (Stamp stamp : stamps.subList(1, stamps.size())) {
                PDAnnotationRubberStamp annotation = new PDAnnotationRubberStamp();
                show(annotation, stamp, frames, picture);
                annotation.setReadOnly(true);
                annotation.setLocked(true);
                annotation.setLockedContents(true);
                add(annotation, document.getPage(stamp.page() - 1));
            }
            return save(document, signature, options, stamps);
        } catch (PdfException | PlaceException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw PdfException.of(PdfError.NOT_A_PDF, e);
        }
    }

    /**
     * Adds the signature.
     *
     * @param contents CMS for PAdES, SES_Signature for the seal
     * @throws PdfException NOT_PREPARED, SIGNATURE_TOO_LONG
     */
    public static byte[] complete(PreparedPdf prepared, byte[] contents) {
        byte[] file = prepared.file().clone();
        int start = prepared.gapStart();
        int end = prepared.gapEnd();
        if (start < 0 || end > file.length || start + 2 > end || !isEmptyGap(file, start, end)) {
            throw new PdfException(PdfError.NOT_PREPARED, "gap");
        }
        byte[] digest = Ranges.digest(Ranges.digestOf(prepared.profile()), file, start, end, file.length);
        if (!MessageDigest.isEqual(digest, prepared.digest())) {
            throw new PdfException(PdfError.NOT_PREPARED, "digest");
        }
        if (2 * (long) contents.length > end - start - 2) {
            throw new PdfException(PdfError.SIGNATURE_TOO_LONG, contents.length + " bytes");
        }
        byte[] hex = HexFormat.of().formatHex(contents).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, file, start + 1, hex.length);
        return file;
    }

    private static boolean isEmptyGap(byte[] file, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            if (file[i] != '0') {
                return false;
            }
        }
        return file[start] == '<' && file[end - 1] == '>';
    }

    private static PDSignature signature(PdfSealingOptions options) {
        PDSignature signature = new PDSignature();
        signature.setFilter(COSName.getPDFName(options.filter()));
        signature.setSubFilter(COSName.getPDFName(options.profile().subFilter()));
        signature.setName(options.name());
        if (!options.reason().isEmpty()) {
            signature.setReason(options.reason());
        }
        signature.setSignDate(GregorianCalendar.from(options.time().atZone(ZoneOffset.UTC)));
        return signature;
    }

    private static void addField(PDDocument document, PDSignature signature, Stamp stamp, PdfSealingOptions options)
            throws IOException {
        try (SignatureOptions signing = new SignatureOptions()) {
            signing.setPage(stamp.page() - 1);
            signing.setPreferredSignatureSize(options.reserve());
            document.addSignature(signature, signing);
        }
    }

    private static PDAnnotationWidget widgetOf(PDDocument document, PDSignature signature) {
        for (PDSignatureField field : document.getSignatureFields()) {
            PDSignature value = field.getSignature();
            if (value != null && value.getCOSObject() == signature.getCOSObject()) {
                return field.getWidgets().getFirst();
            }
        }
        throw new PdfException(PdfError.NOT_A_PDF, "no field");
    }

    private static void show(PDAnnotation annotation, Stamp stamp, List<PageFrame> frames, SealPicture picture)
            throws IOException {
        PageFrame frame = frames.get(stamp.page() - 1);
        annotation.setRectangle(frame.rectangle(stamp.visibleOnPage()));
        annotation.setAppearance(picture.appearance(stamp, frame));
        annotation.setPrinted(true);
    }

    private static void add(PDAnnotation annotation, PDPage page) throws IOException {
        annotation.setPage(page);
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(annotation);
        page.setAnnotations(annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static PreparedPdf save(
            PDDocument document, PDSignature signature, PdfSealingOptions options, List<Stamp> stamps)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.saveIncrementalForExternalSigning(out).setSignature(new byte[0]);
        byte[] file = out.toByteArray();
        int[] range = signature.getByteRange();
        if (range.length != 4 || range[0] != 0 || range[2] + range[3] != file.length) {
            throw new PdfException(PdfError.NOT_A_PDF, "byte range");
        }
        byte[] digest = Ranges.digest(Ranges.digestOf(options.profile()), file, range[1], range[2], file.length);
        return new PreparedPdf(file, options.profile(), range[1], range[2], digest, stamps);
    }
}
