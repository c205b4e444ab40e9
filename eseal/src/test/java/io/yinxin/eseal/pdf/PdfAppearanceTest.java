package io.yinxin.eseal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.sample.SampleKey;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the seal looks, in a renderer. */
@Tag("SEL-61")
class PdfAppearanceTest {
    private static final int DPI = 72;
    private static final PdfSealer SEALER = new PdfSealer(SampleKey.ecdsa());

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theSealStandsUprightAtItsPlaceInItsSize(int rotation) throws IOException {
        byte[] file = SamplePdf.withPages(1, page -> {
            page.setRotation(rotation);
            page.setCropBox(new PDRectangle(50, 100, 400, 600));
        });
        BufferedImage image = rendered(sealed(file, new Position.AtPoint(PageRange.only(1), 60, 80)), 0);
        // The picture's red is its upper left quarter: 40 to 60 mm from the left, 60 to 80 mm from the top.
        assertThat(isRed(image, 50, 70)).isTrue();
        assertThat(isRed(image, 41, 61)).isTrue();
        assertThat(isRed(image, 59, 79)).isTrue();
        assertThat(isRed(image, 70, 70)).isFalse();
        assertThat(isRed(image, 50, 90)).isFalse();
        assertThat(isRed(image, 39, 70)).isFalse();
        assertThat(isRed(image, 50, 59)).isFalse();
    }

    @Test
    void whatIsUnderTheSealStaysVisible() throws IOException {
        byte[] file = SamplePdf.updated(SamplePdf.withPages(1), document -> {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.setNonStrokingColor(Color.BLACK);
                content.addRect(0, (float) (217 * PageFrame.POINTS), 600, (float) (4 * PageFrame.POINTS));
                content.fill();
            }
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        // The bar is between 76 and 80 mm from the top, across the red quarter.
        BufferedImage image = rendered(sealed(file, new Position.AtPoint(PageRange.only(1), 60, 90)), 0);
        assertThat(isRed(image, 50, 74)).isTrue();
        assertThat(new Color(image.getRGB(pixel(50), pixel(78))).getRed()).isLessThan(40);
    }

    @Test
    void aStripOfTheSeamShowsItsPartOnly() throws IOException {
        byte[] file = sealed(SamplePdf.withPages(4), new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 100));
        // Strips of 10 mm: the left two hold the red quarter, 80 to 100 mm from the top.
        for (int page = 0; page < 4; page++) {
            BufferedImage image = rendered(file, page);
            assertThat(isRed(image, 205, 90)).as("page " + page).isEqualTo(page < 2);
            assertThat(isRed(image, 198, 90)).isFalse();
            assertThat(isRed(image, 205, 110)).isFalse();
        }
    }

    private static byte[] sealed(byte[] file, Position position) throws IOException {
        PdfSealingOptions options =
                new PdfSealingOptions(PdfProfile.PADES, "Adobe.PPKLite", "Sample", "", PdfSealer.TIME, 8_000);
        PreparedPdf prepared = PdfSealing.prepare(file, new PdfSeal(quarter(), 40, 40), List.of(position), options);
        return PdfSealing.complete(prepared, SEALER.cms(prepared));
    }

    /** Red in its upper left quarter, else transparent. */
    private static byte[] quarter() throws IOException {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 2500; i++) {
            image.setRGB(i % 50, i / 50, Color.RED.getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage rendered(byte[] file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImageWithDPI(page, DPI);
        }
    }

    private static int pixel(double millimetres) {
        return (int) (millimetres * DPI / 25.4);
    }

    private static boolean isRed(BufferedImage image, double x, double y) {
        Color color = new Color(image.getRGB(pixel(x), pixel(y)));
        return color.getRed() > 200 && color.getGreen() < 60 && color.getBlue() < 60;
    }
}
