package io.yinxin.eseal.ofd.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEL-61")
class PathsTest {
    private static final Color RED = new Color(200, 0, 0);

    private static String path(String attributes, String inner) {
        return "<ofd:PathObject ID=\"20\" Boundary=\"20 30 60 40\" " + attributes + ">" + inner + "</ofd:PathObject>";
    }

    private static String data(String data) {
        return "<ofd:AbbreviatedData>" + data + "</ofd:AbbreviatedData>";
    }

    private static Seen filled(String attributes, String data) {
        return new SamplePage()
                .with(path(
                        "Fill=\"true\" Stroke=\"false\" " + attributes,
                        "<ofd:FillColor Value=\"200 0 0\"/>" + data(data)))
                .seen();
    }

    @Test
    void aFilledBoxLiesAtItsMillimetres() {
        filled("", "M 10 10 L 30 10 L 30 20 L 10 20 C")
                .isWhole()
                .isColour(40, 45, RED)
                .inkFills(30, 40, 20, 10, 0.25);
    }

    @Test
    void theMatrixOfTheUnit() {
        filled("CTM=\"0 2 -1 0 40 0\"", "S 5 10 L 15 10 L 15 20 L 5 20 C").inkFills(40, 40, 10, 20, 0.25);
    }

    @Test
    void whatIsOutsideOfTheBoundaryIsCutOff() {
        filled("", "M -30 -30 L 300 -30 L 300 300 L -30 300 C").inkFills(20, 30, 60, 40, 0.7);
    }

    @Test
    void curvesAndArcs() {
        filled("", "M 10 20 A 10 10 0 0 1 30 20 A 10 10 0 0 1 10 20 C").inkFills(30, 40, 20, 20, 0.25);
        filled("", "M 10 10 B 10 30 30 30 30 10 C").inkFills(30, 40, 20, 15, 0.25);
        filled("", "M 10 10 Q 20 30 30 10 C").inkFills(30, 40, 20, 10, 0.25);
    }

    @Test
    void theRuleOfTheInside() {
        String rings = "M 10 10 L 40 10 L 40 30 L 10 30 C M 20 15 L 30 15 L 30 25 L 20 25 C";
        filled("Rule=\"Even-Odd\"", rings).isColour(45, 50, Color.WHITE).isColour(35, 50, RED);
        filled("", rings).isColour(45, 50, RED);
    }

    @Test
    void linesOfAWidth() {
        new SamplePage()
                .with(path("LineWidth=\"2\"", "<ofd:StrokeColor Value=\"0 0 200\"/>" + data("M 10 20 L 40 20")))
                .seen()
                .isWhole()
                .isColour(45, 50, new Color(0, 0, 200))
                .inkFills(30, 49, 30, 2, 0.25);
    }

    @Test
    void dashes() {
        Seen seen = new SamplePage()
                .with(path("LineWidth=\"2\" DashPattern=\"5 5\"", data("M 0 20 L 50 20")))
                .seen();
        seen.isColour(22, 50, Color.BLACK).isColour(27, 50, Color.WHITE).isColour(32, 50, Color.BLACK);
    }

    @Test
    void aLevelLineWithoutHeightIsSeen() {
        new SamplePage()
                .with("<ofd:PathObject Boundary=\"20 30 60 0\" LineWidth=\"0.5\">" + data("M 0 0 L 60 0")
                        + "</ofd:PathObject>")
                .seen()
                .inkFills(20, 29.75, 60, 0.5, 0.25);
    }

    @Test
    void drawingParametersOfUnitAndLayer() {
        new SamplePage()
                .withResources("""
                        <ofd:DrawParams>
                          <ofd:DrawParam ID="5" LineWidth="4"><ofd:StrokeColor Value="0 128 0"/></ofd:DrawParam>
                          <ofd:DrawParam ID="6" Relative="5" Cap="Square"/>
                        </ofd:DrawParams>
                        """)
                .with(path("DrawParam=\"6\"", data("M 10 20 L 40 20")))
                .seen()
                .isColour(45, 50, new Color(0, 128, 0))
                .inkFills(28, 48, 34, 4, 0.25);
    }

    @Test
    void colourSpaces() {
        SamplePage page = new SamplePage().withResources("""
                <ofd:ColorSpaces>
                  <ofd:ColorSpace ID="7" Type="CMYK"/><ofd:ColorSpace ID="8" Type="GRAY"/>
                  <ofd:ColorSpace ID="9" Type="RGB"><ofd:Palette><ofd:CV>1 2 3</ofd:CV><ofd:CV>9 90 190</ofd:CV></ofd:Palette></ofd:ColorSpace>
                </ofd:ColorSpaces>
                """);
        String box = data("M 0 0 L 9 0 L 9 9 L 0 9 C");
        String[] colours = {
            "ColorSpace=\"7\" Value=\"255 0 0 0\"",
            "ColorSpace=\"8\" Value=\"128\"",
            "ColorSpace=\"9\" Index=\"1\"",
            "Value=\"#10 #20 #30\"",
            "Value=\"0 0 0\" Alpha=\"51\""
        };
        for (int i = 0; i < colours.length; i++) {
            page.with("<ofd:PathObject Boundary=\"" + 10 * i + " 0 9 9\" Fill=\"true\" Stroke=\"false\"><ofd:FillColor "
                    + colours[i] + "/>" + box + "</ofd:PathObject>");
        }
        page.seen()
                .kept("colours")
                .isWhole()
                .isColour(5, 5, new Color(0, 255, 255))
                .isColour(15, 5, new Color(128, 128, 128))
                .isColour(25, 5, new Color(9, 90, 190))
                .isColour(35, 5, new Color(16, 32, 48))
                .isColour(45, 5, new Color(204, 204, 204));
    }

    @Test
    void runsOfColour() {
        String run = """
                <ofd:FillColor><ofd:AxialShd StartPoint="0 0" EndPoint="60 0">
                <ofd:Segment Position="0"><ofd:Color Value="255 0 0"/></ofd:Segment>
                <ofd:Segment Position="1"><ofd:Color Value="0 0 255"/></ofd:Segment></ofd:AxialShd></ofd:FillColor>
                """;
        Seen seen = new SamplePage()
                .with(path("Fill=\"true\" Stroke=\"false\"", run + data("M 0 0 L 60 0 L 60 40 L 0 40 C")))
                .seen()
                .isWhole();
        assertThat(seen.at(22, 50).getRed()).isGreaterThan(240);
        assertThat(seen.at(78, 50).getBlue()).isGreaterThan(240);
        assertThat(seen.at(50, 50).getRed()).isBetween(100, 155);
    }

    @Test
    void aPatternIsLeftOutAndSaid() {
        Seen seen = new SamplePage()
                .with(path(
                        "Fill=\"true\" Stroke=\"false\"",
                        "<ofd:FillColor><ofd:Pattern/></ofd:FillColor>" + data("M 0 0 L 60 0 L 60 40 C")))
                .seen()
                .isBlank();
        assertThat(seen.leftOut()).containsExactly(LeftOut.COLOUR);
    }

    @Test
    void clipsOfABoxAndOfACircle() {
        String all = "<ofd:FillColor Value=\"200 0 0\"/>" + data("M 0 0 L 60 0 L 60 40 L 0 40 C");
        String box = clip("M 10 10 L 20 10 L 20 20 L 10 20 C");
        new SamplePage()
                .with(path("Fill=\"true\" Stroke=\"false\"", box + all))
                .seen()
                .inkFills(30, 40, 10, 10, 0.25);
        String circle = clip("M 10 20 A 10 10 0 0 1 30 20 A 10 10 0 0 1 10 20 C");
        new SamplePage()
                .with(path("Fill=\"true\" Stroke=\"false\"", circle + all))
                .seen()
                .isWhole()
                .isColour(40, 50, RED)
                .isColour(31, 41, Color.WHITE)
                .inkFills(30, 40, 20, 20, 0.25);
    }

    private static String clip(String data) {
        return "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary=\"0 0 60 40\">" + data(data)
                + "</ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>";
    }
}
