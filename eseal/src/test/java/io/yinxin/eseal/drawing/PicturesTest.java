package io.yinxin.eseal.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("SEL-32")
class PicturesTest {
    private static final Pattern PATH =
            Pattern.compile("<path class=\"([a-z-]+)\"( fill-rule=\"evenodd\")? d=\"([^\"]*)\"/>");

    @ParameterizedTest
    @CsvSource({"COMPANY, 945, 945", "CONTRACT, 945, 945", "FINANCE, 945, 945", "INVOICE, 945, 709"})
    void thePngHasItsTrueSizeAt600Dpi(SealKind kind, int width, int height) throws IOException {
        byte[] png = draw(kind, Names.OF_14).png(InkColour.RED);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        // IHDR is first and 25 bytes long; pHYs follows.
        ByteBuffer chunk = ByteBuffer.wrap(png, 8 + 25, 21);
        assertThat(chunk.getInt()).isEqualTo(9);
        assertThat(chunk.getInt()).isEqualTo(0x70485973);
        assertThat(chunk.getInt()).isEqualTo(23622);
        assertThat(chunk.getInt()).isEqualTo(23622);
        assertThat(chunk.get()).isEqualTo((byte) 1);
    }

    @Test
    void a42MillimetreSealHas992Pixels() throws IOException {
        SealTemplate template = SealKind.COMPANY.template().withDiameter(42);
        byte[] png = new DrawSeal().draw(SealDesign.of(template, Names.OF_8)).png(InkColour.RED);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(992);
    }

    @Test
    void everyPixelHasTheInksColourAndOnlyTheAlphaDiffers() throws IOException {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(draw(SealKind.COMPANY, Names.OF_14).png(InkColour.BLUE)));
        boolean soft = false;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                assertThat(pixel & 0xFFFFFF).isEqualTo(InkColour.BLUE.rgb());
                soft |= pixel >>> 24 > 64 && pixel >>> 24 < 192;
            }
        }
        assertThat(soft).as("edges are smoothed").isTrue();
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(945 / 2, 945 / 2) >>> 24).as("the star").isEqualTo(255);
    }

    @ParameterizedTest
    @EnumSource(SealKind.class)
    void svgAndPngShowTheSame(SealKind kind) throws IOException {
        SealDrawing drawing = draw(kind, Names.OF_22);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(drawing.png(InkColour.RED, 300)));
        assertThat(Pictures.difference(rasterised(drawing.svg(InkColour.RED), 300), png))
                .isLessThan(0.15);
    }

    @Test
    void theSvgHasPathsOnly() {
        String svg = draw(SealKind.INVOICE, Names.OF_14).svg(new InkColour(0x0A0B0C));
        assertThat(svg)
                .startsWith(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40mm\" height=\"30mm\" viewBox=\"0 0 40 30\"");
        assertThat(svg).contains("fill=\"#0a0b0c\"");
        assertThat(PATH.matcher(svg).replaceAll("").lines().filter(l -> !l.isBlank()))
                .hasSize(2);
        assertThat(PATH.matcher(svg).results().map(r -> r.group(1)))
                .containsExactly("border", "name", "tax-number", "caption");
    }

    @ParameterizedTest
    @EnumSource(SealKind.class)
    void equalDesignsGiveEqualBytes(SealKind kind) {
        assertThat(draw(kind, Names.OF_40).png(InkColour.RED))
                .isEqualTo(draw(kind, Names.OF_40).png(InkColour.RED));
        assertThat(draw(kind, Names.OF_40).svg(InkColour.RED))
                .isEqualTo(draw(kind, Names.OF_40).svg(InkColour.RED));
    }

    private static SealDrawing draw(SealKind kind, String name) {
        return new DrawSeal().draw(Names.design(kind, name));
    }

    private static BufferedImage rasterised(String svg, int dpi) {
        Pictures.Canvas canvas = new Pictures.Canvas(40, svg.contains("height=\"30mm\"") ? 30 : 40, dpi);
        Matcher paths = PATH.matcher(svg);
        while (paths.find()) {
            Path2D path = path(paths.group(3));
            path.setWindingRule(paths.group(2) == null ? Path2D.WIND_NON_ZERO : Path2D.WIND_EVEN_ODD);
            canvas.fill(path);
        }
        return canvas.image();
    }

    private static Path2D path(String data) {
        Path2D path = new Path2D.Double();
        Matcher commands = Pattern.compile("([MLQCZ])([^MLQCZ]*)").matcher(data);
        while (commands.find()) {
            double[] n = new Scanner(commands.group(2))
                    .tokens()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            switch (commands.group(1)) {
                case "M" -> path.moveTo(n[0], n[1]);
                case "L" -> path.lineTo(n[0], n[1]);
                case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
                case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
