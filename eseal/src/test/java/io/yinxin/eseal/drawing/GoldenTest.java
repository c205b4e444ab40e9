package io.yinxin.eseal.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that were looked at. To make them anew, look at them and commit: {@code -Dgolden.write=true}. */
@Tag("SEL-29")
@Tag("SEL-32")
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/yinxin/eseal/drawing");
    /** 5 pixels a millimetre. */
    private static final int DPI = 127;
    /** Smaller than the smallest character, or one other of forty would be lost in the mean. */
    private static final int SIDE = 7;

    private static final double TOLERANCE = 12;

    static Stream<Arguments> looks() {
        return Stream.of(SealKind.values())
                .flatMap(kind -> Stream.of(Names.OF_4, Names.OF_8, Names.OF_14, Names.OF_22, Names.OF_40)
                        .map(name -> Arguments.of(kind, name.length(), name)));
    }

    @ParameterizedTest(name = "{0}, {1} characters")
    @MethodSource("looks")
    void looksAsItDid(SealKind kind, int characters, String name) throws IOException {
        byte[] png = png(kind, name);
        Path golden = GOLDEN.resolve("%s-%d.png".formatted(kind.name().toLowerCase(Locale.ROOT), characters));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, png);
        }
        assertThat(difference(image(Files.readAllBytes(golden)), image(png))).isLessThan(TOLERANCE);
    }

    @ParameterizedTest(name = "{0}: {2} for {1}")
    @CsvSource({"COMPANY, 禾, 鑫", "COMPANY, 司, 可", "CONTRACT, 市, 币", "FINANCE, 业, 亚", "INVOICE, 子, 了", "INVOICE, 川, 州"})
    void oneOtherCharacterIsNoticed(SealKind kind, String character, String other) throws IOException {
        String name = Names.OF_40.replaceFirst(character, other);
        assertThat(difference(image(png(kind, Names.OF_40)), image(png(kind, name))))
                .isGreaterThan(TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource(SealKind.class)
    void anotherRasteriserIsNotNoticed(SealKind kind) throws IOException {
        BufferedImage fine =
                image(new DrawSeal().draw(Names.design(kind, Names.OF_40)).png(InkColour.RED, 4 * DPI));
        assertThat(difference(image(png(kind, Names.OF_40)), Pictures.reduced(fine, 4)))
                .isLessThan(TOLERANCE);
    }

    @Test
    @EnabledIfSystemProperty(named = "golden.write", matches = "true")
    void writesTheContactSheet() throws IOException {
        ContactSheet.write(Path.of("../docs/images/seals-drawn.png"));
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        return Pictures.greatestDifference(one, other, SIDE);
    }

    private static byte[] png(SealKind kind, String name) {
        return new DrawSeal().draw(Names.design(kind, name)).png(InkColour.RED, DPI);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
