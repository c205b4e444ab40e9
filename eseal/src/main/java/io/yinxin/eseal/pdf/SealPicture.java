package io.yinxin.eseal.pdf;

import io.yinxin.eseal.place.Box;
import io.yinxin.eseal.place.Stamp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * The picture as appearance of an annotation: with its transparency as soft mask, and multiplied with the page, so that text
 * under the seal stays legible. Put into the file once, however often it is shown.
 */
final class SealPicture {
    private static final COSName IMAGE = COSName.getPDFName("Seal");
    private static final COSName STATE = COSName.getPDFName("Multiply");

    private final PDDocument document;
    private final PDImageXObject image;
    private final PDExtendedGraphicsState state = new PDExtendedGraphicsState();

    SealPicture(PDDocument document, byte[] png) throws IOException {
        this.document = document;
        this.image = LosslessFactory.createFromImage(document, decode(png));
        state.setBlendMode(BlendMode.MULTIPLY);
    }

    /** The visible part; what is outside of the box of the form is cut off by the reader. */
    PDAppearanceDictionary appearance(Stamp stamp, PageFrame frame) throws IOException {
        double height = stamp.boundary().height();
        Box visible = stamp.visible();
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle(
                points(visible.x()),
                points(height - visible.bottom()),
                points(visible.width()),
                points(visible.height())));
        form.setMatrix(frame.upright());
        PDResources resources = new PDResources();
        resources.put(IMAGE, image);
        resources.put(STATE, state);
        form.setResources(resources);
        try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            String drawing = String.format(
                    Locale.ROOT,
                    "q /%s gs %.4f 0 0 %.4f 0 0 cm /%s Do Q",
                    STATE.getName(),
                    points(stamp.boundary().width()),
                    points(height),
                    IMAGE.getName());
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(form);
        return appearance;
    }

    private static float points(double millimetres) {
        return (float) (millimetres * PageFrame.POINTS);
    }

    /** The size is looked at before anything is decoded. */
    private static BufferedImage decode(byte[] png) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > PdfLimits.PICTURE_PIXELS) {
                throw new PdfException(PdfError.PICTURE, "too large");
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException e) {
            throw PdfException.of(PdfError.PICTURE, e);
        } finally {
            reader.dispose();
        }
    }
}
