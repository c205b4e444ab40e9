package io.yinxin.eseal.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as a picture, to point at where a seal shall be. */
public final class PdfPreview {
    private PdfPreview() {}

    /**
     * @param page counted from 1
     * @param longest pixels of the longer side
     * @return PNG
     * @throws PdfException what {@link PdfDocument#read} throws; NOT_A_PDF also for a page that is not there
     */
    public static byte[] png(byte[] file, int page, int longest) {
        return Unpacking.within(PdfLimits.STREAM, () -> drawn(file, page, longest));
    }

    private static byte[] drawn(byte[] file, int page, int longest) {
        try (PDDocument document = PdfFile.open(file)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new PdfException(PdfError.NOT_A_PDF, "page " + page);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            // Pictures in the page may be far larger than the page is shown.
            renderer.setSubsamplingAllowed(true);
            var box = document.getPage(page - 1).getCropBox();
            float side = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            BufferedImage image = renderer.renderImage(page - 1, longest / side, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException | IllegalStateException | IllegalArgumentException | ClassCastException e) {
            throw PdfException.of(PdfError.NOT_A_PDF, e);
        }
    }
}
