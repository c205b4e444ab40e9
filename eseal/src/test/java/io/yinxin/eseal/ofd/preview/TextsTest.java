package io.yinxin.eseal.ofd.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEL-61")
class TextsTest {
    private static final String NAMED = "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"SimSun\"/></ofd:Fonts>";
    private static final String BROUGHT =
            "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"Sample\"><ofd:FontFile>font.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>";

    private static String text(String attributes, String inner) {
        return "<ofd:TextObject ID=\"30\" Boundary=\"20 30 120 12\" Font=\"3\" Size=\"10\" " + attributes + ">" + inner
                + "</ofd:TextObject>";
    }

    private static String code(String attributes, String text) {
        return "<ofd:TextCode X=\"0\" Y=\"10\" " + attributes + ">" + text + "</ofd:TextCode>";
    }

    private static Seen written(String inner) {
        return new SamplePage().withResources(NAMED).with(text("", inner)).seen();
    }

    static byte[] font() throws IOException {
        try (var in = PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void charactersStandAtTheirDistances() {
        Seen seen = written(code("DeltaX=\"g 2 20 30\"", "国国国国")).kept("text").isWhole();
        for (double x : new double[] {20, 40, 60, 90}) {
            assertThat(seen.share(x, 31, 10, 10)).as("at " + x).isGreaterThan(0.15);
        }
        for (double x : new double[] {31, 51, 71, 101}) {
            assertThat(seen.share(x, 31, 8, 10)).as("at " + x).isZero();
        }
        seen.inkFills(20.5, 31, 79, 10, 1);
    }

    @Test
    void charactersBelowEachOther() {
        Seen seen = new SamplePage()
                .withResources(NAMED)
                .with("<ofd:TextObject Boundary=\"20 10 12 80\" Font=\"3\" Size=\"10\">"
                        + code("DeltaY=\"g 2 20\"", "国国国") + "</ofd:TextObject>")
                .seen();
        assertThat(seen.share(20, 11, 10, 10)).isGreaterThan(0.15);
        assertThat(seen.share(20, 31, 10, 10)).isGreaterThan(0.15);
        assertThat(seen.share(20, 51, 10, 10)).isGreaterThan(0.15);
        assertThat(seen.share(20, 22.5, 10, 7)).isZero();
        assertThat(seen.share(31, 0, 160, 100)).isZero();
    }

    @Test
    void charactersWithoutDistancesFollowEachOther() {
        assertThat(written(code("", "国国国")).share(40, 31, 10, 10)).isGreaterThan(0.15);
    }

    @Test
    void colourSizeAndMatrix() {
        new SamplePage()
                .withResources(NAMED)
                .with(text("CTM=\"2 0 0 0.5 0 0\" HScale=\"2\"", code("", "一")))
                .seen()
                .inkFills(22, 32.5, 36, 1, 1.2);
        Seen blue = new SamplePage()
                .withResources(NAMED)
                .with(
                        "<ofd:TextObject Boundary=\"0 0 200 100\" Font=\"3\" Size=\"60\"><ofd:FillColor Value=\"0 0 200\"/>"
                                + "<ofd:TextCode X=\"0\" Y=\"80\">一</ofd:TextCode></ofd:TextObject>")
                .seen();
        assertThat(blue.darkestAbove(30, 100)).isEqualTo(new Color(0, 0, 200));
    }

    @Test
    void blanksCount() {
        assertThat(written(code("DeltaX=\"g 9 10\"", "  国")).share(20, 31, 19, 10))
                .isZero();
        assertThat(written(code("DeltaX=\"g 9 10\"", "  国")).share(40, 31, 10, 10))
                .isGreaterThan(0.15);
    }

    @Test
    void aCharacterNobodyHasIsLeftOutAndSaid() {
        Seen seen = written(code("DeltaX=\"10\"", "\uE123国"));
        assertThat(seen.leftOut()).containsExactly(LeftOut.CHARACTER);
        assertThat(seen.share(20, 31, 9, 10)).isZero();
        assertThat(seen.share(30, 31, 10, 10)).isGreaterThan(0.15);
    }

    @Test
    void glyphsByNumberOfAFontInTheDocument() throws IOException {
        // Glyph 76 of this font is "i"; the character written is another.
        String transform =
                "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"1\" GlyphCount=\"1\"><ofd:Glyphs>%d</ofd:Glyphs></ofd:CGTransform>";
        Seen thin = brought(transform.formatted(76) + code("", "W"));
        Seen wide = brought(code("", "W")).kept("embedded");
        assertThat(thin.share(20, 31, 2.5, 10)).isGreaterThan(0.15);
        assertThat(thin.share(23, 31, 10, 10)).isZero();
        assertThat(wide.share(23, 31, 6, 10)).isGreaterThan(0.15);
    }

    @Test
    void aFontThatIsNoneIsReplacedAndSaid() {
        Seen seen = new SamplePage()
                .withResources(BROUGHT)
                .withEntry("Doc_0/Res/font.ttf", new byte[] {0, 1, 0, 0, 0, 9, 1, 2, 3})
                .with(text("", code("", "W")))
                .seen();
        assertThat(seen.leftOut()).containsExactly(LeftOut.PART);
        assertThat(seen.share(20, 31, 10, 10)).isGreaterThan(0.1);
    }

    private static Seen brought(String inner) throws IOException {
        return new SamplePage()
                .withResources(BROUGHT)
                .withEntry("Doc_0/Res/font.ttf", font())
                .with(text("", inner))
                .seen()
                .isWhole();
    }
}
