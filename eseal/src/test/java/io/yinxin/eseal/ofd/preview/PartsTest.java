package io.yinxin.eseal.ofd.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.OfdSeal;
import io.yinxin.eseal.ofd.OfdSealing;
import io.yinxin.eseal.ofd.OfdSealingOptions;
import io.yinxin.eseal.ofd.PreparedOfd;
import io.yinxin.eseal.ofd.SampleOfd;
import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.sample.SampleKey;
import io.yinxin.eseal.sample.SampleSeal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page is put together from. */
@Tag("SEL-61")
class PartsTest {
    private static final Color GREEN = new Color(0, 150, 0);
    private static final Color RED = new Color(200, 0, 0);

    private static String box(String colour, int x, int y, int width, int height) {
        return ("<ofd:PathObject Boundary=\"%d %d %d %d\" Fill=\"true\" Stroke=\"false\"><ofd:FillColor Value=\"%s\"/>"
                        + "<ofd:AbbreviatedData>M 0 0 L %3$d 0 L %3$d %4$d L 0 %4$d C</ofd:AbbreviatedData></ofd:PathObject>")
                .formatted(x, y, width, height, colour);
    }

    static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(GREEN);
        graphics.fillRect(0, 0, 60, 20);
        graphics.setColor(RED);
        graphics.fillRect(0, 20, 60, 20);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @Test
    void templatesBehindAndBefore() {
        String common =
                "<ofd:TemplatePage ID=\"71\" BaseLoc=\"Tpls/a.xml\"/><ofd:TemplatePage ID=\"72\" BaseLoc=\"Tpls/b.xml\"/>";
        new SamplePage()
                .withCommon(common)
                .withEntry("Doc_0/Tpls/a.xml", "Page", SamplePage.content(box("0 150 0", 10, 10, 40, 20)))
                .withEntry("Doc_0/Tpls/b.xml", "Page", SamplePage.content(box("0 0 200", 40, 10, 40, 20)))
                .withHead("<ofd:Template TemplateID=\"72\" ZOrder=\"Foreground\"/><ofd:Template TemplateID=\"71\"/>")
                .with(box("200 0 0", 20, 10, 40, 20))
                .seen()
                .isWhole()
                .isColour(15, 20, GREEN)
                .isColour(30, 20, RED)
                .isColour(50, 20, new Color(0, 0, 200))
                .inkFills(10, 10, 70, 20, 0.7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif", "tif"})
    void pictures(String format) throws IOException {
        new SamplePage()
                .withResources("<ofd:MultiMedias><ofd:MultiMedia ID=\"40\" Type=\"Image\"><ofd:MediaFile>a." + format
                        + "</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>")
                .withEntry("Doc_0/Res/a." + format, picture(format))
                .with("<ofd:ImageObject Boundary=\"100 20 60 40\" CTM=\"60 0 0 40 0 0\" ResourceID=\"40\"/>")
                .seen()
                .isWhole()
                .isColour(130, 30, GREEN)
                .isColour(130, 50, RED)
                .inkFills(100, 20, 60, 40, 0.7);
    }

    @Test
    void aPictureHalfTransparentWithoutMatrix() throws IOException {
        new SamplePage()
                .withResources(
                        "<ofd:MultiMedias><ofd:MultiMedia ID=\"40\"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>")
                .withEntry("Doc_0/Res/a.png", picture("png"))
                .with("<ofd:ImageObject Boundary=\"100 20 60 40\" Alpha=\"102\" ResourceID=\"40\"/>")
                .seen()
                .isColour(130, 50, new Color(233, 153, 153))
                .inkFills(100, 20, 60, 40, 0.7);
    }

    @Test
    void compositeUnitsInTheirPlace() {
        new SamplePage()
                .withResources(
                        "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"50\" Width=\"20\" Height=\"10\"><ofd:Content>"
                                + box("200 0 0", 0, 0, 10, 10)
                                + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
                .with("<ofd:CompositeObject Boundary=\"60 30 40 20\" CTM=\"2 0 0 2 0 0\" ResourceID=\"50\"/>")
                .seen()
                .isWhole()
                .inkFills(60, 30, 20, 20, 0.7);
    }

    @Test
    void annotationsThatAreSeen() {
        new SamplePage()
                .withDocument("<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>")
                .withEntry(
                        "Doc_0/Annots/Annotations.xml",
                        "Annotations",
                        "<ofd:Page PageID=\"1\"><ofd:FileLoc>Page_0.xml</ofd:FileLoc></ofd:Page><ofd:Page PageID=\"2\"><ofd:FileLoc>No.xml</ofd:FileLoc></ofd:Page>")
                .withEntry(
                        "Doc_0/Annots/Page_0.xml",
                        "PageAnnot",
                        "<ofd:Annot ID=\"60\" Type=\"Path\"><ofd:Appearance Boundary=\"50 20 30 30\">"
                                + box("200 0 0", 5, 5, 10, 10)
                                + "</ofd:Appearance></ofd:Annot><ofd:Annot ID=\"61\" Visible=\"false\"><ofd:Appearance Boundary=\"0 0 9 9\">"
                                + box("200 0 0", 0, 0, 9, 9) + "</ofd:Appearance></ofd:Annot>")
                .seen()
                .isWhole()
                .inkFills(55, 25, 10, 10, 0.7);
    }

    @Test
    void whatIsNotVisible() {
        new SamplePage()
                .with(box("200 0 0", 0, 0, 9, 9).replace(" Fill=", " Visible=\"false\" Fill="))
                .seen()
                .isWhole()
                .isBlank();
    }

    @Test
    @Tag("SEL-62")
    void sealsAtTheirPlacesAndTheirStrips() {
        SampleSeal seal = SampleSeal.of(SampleKey.sm2());
        List<Position> positions = List.of(
                new Position.AtPoint(PageRange.only(1), 100, 150),
                new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 60));
        PreparedOfd prepared = OfdSealing.prepare(
                OfdPackage.read(SampleOfd.withPages(4)),
                new OfdSeal(seal.der(), 40, 40),
                positions,
                OfdSealingOptions.sm2("yinxin", "0.1", Instant.parse("2026-11-22T08:00:00Z")));
        byte[] file = OfdSealing.complete(prepared, seal.sign(prepared.dataHash(), prepared.propertyInfo()));
        OfdPackage sealed = OfdPackage.read(file);
        Seen first = Seen.of(OfdPreview.of(sealed, 1, 1485), 5).kept("sealed").isWhole();
        // The middle bar of the sample's picture, and the ring's upper and left edge.
        first.isColour(100, 150, new Color(224, 43, 43));
        assertThat(first.share(79, 129, 42, 42)).isBetween(0.2, 0.5);
        assertThat(first.share(82, 125, 36, 4.5)).isZero();
        assertThat(first.share(122, 130, 60, 40)).isZero();
        assertThat(first.share(200, 41, 10, 38)).isGreaterThan(0.05);
        assertThat(first.share(185, 41, 14, 38)).isZero();
        Seen third = Seen.of(OfdPreview.of(sealed, 3, 1485), 5).isWhole();
        assertThat(third.share(79, 129, 42, 42)).isZero();
        assertThat(third.share(200, 41, 10, 38)).isGreaterThan(0.1);
    }
}
