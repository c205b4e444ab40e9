package io.yinxin.uploads;

import static io.yinxin.uploads.PictureFiles.ascii;
import static io.yinxin.uploads.PictureFiles.chunk;
import static io.yinxin.uploads.PictureFiles.exif;
import static io.yinxin.uploads.PictureFiles.file;
import static io.yinxin.uploads.PictureFiles.inserted;
import static io.yinxin.uploads.PictureFiles.joined;
import static io.yinxin.uploads.PictureFiles.jpegWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportedTypeTest {
    private static final int JPEG_COMMENT = 0xFE;
    private static final int JPEG_APP1 = 0xE1;
    private static final byte[] ZIP = ascii("PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000");

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "bmp"})
    @Tag("RCP-24")
    @Tag("RCU-37")
    void eachTypeIsReadAndKeptAsOurJpeg(String format) {
        CleanPicture kept = read(file(format));

        assertThat(kept.width()).isEqualTo(PictureFiles.WIDTH);
        assertThat(kept.height()).isEqualTo(PictureFiles.HEIGHT);
        assertThat(kept.jpeg()).startsWith(0xFF, 0xD8, 0xFF);
        BufferedImage seen = PictureFiles.decoded(kept.jpeg());
        assertThat(isRed(seen, 20, 20)).isTrue();
        assertThat(isRed(seen, 200, 120)).isFalse();
    }

    static Stream<Arguments> otherContent() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("one byte", new byte[] {(byte) 0xFF}),
                Arguments.of("GIF", file("gif", PictureFiles.picture(BufferedImage.TYPE_BYTE_INDEXED))),
                Arguments.of("WebP", ascii("RIFF\u0010\u0000\u0000\u0000WEBPVP8 ")),
                Arguments.of("HEIC", ascii("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000")),
                Arguments.of("TIFF", ascii("II*\u0000\u0008\u0000\u0000\u0000")),
                Arguments.of("PDF", ascii("%PDF-1.7\n1 0 obj")),
                Arguments.of("SVG", ascii("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("HTML", ascii("<!doctype html><script>alert(1)</script>")),
                Arguments.of("ZIP", ZIP),
                Arguments.of("PDF with a picture in it", joined(ascii("%PDF-1.7\n"), file("jpeg"))),
                Arguments.of("blanks before the picture", joined(ascii("  "), file("png"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherContent")
    @Tag("GEN-44")
    @DisplayName("Other content is refused, whatever it may be called")
    void otherContentIsRefused(String what, byte[] content) {
        assertThat(refusal(content)).as(what).isEqualTo(UploadError.FILE_FORMAT);
    }

    static Stream<Arguments> polyglots() {
        byte[] jpeg = file("jpeg");
        byte[] png = file("png");
        return Stream.of(
                Arguments.of("ZIP behind a JPEG", joined(jpeg, ZIP)),
                Arguments.of("ZIP behind a PNG", joined(png, ZIP)),
                Arguments.of("ZIP behind a BMP", joined(file("bmp"), ZIP)),
                Arguments.of("ZIP's directory alone", joined(jpeg, ascii("PK\u0005\u0006\u0000\u0000\u0000\u0000"))),
                Arguments.of("PDF behind a JPEG", joined(jpeg, ascii("\n%PDF-1.4\n"))),
                Arguments.of("PDF in a comment", jpegWith(JPEG_COMMENT, ascii("%PDF-1.4"))),
                Arguments.of("script in a comment", jpegWith(JPEG_COMMENT, ascii("*/=1;<ScRiPt>alert(1)</script>"))),
                Arguments.of("HTML in a segment the decoder needs", jpegWith(0xE0, ascii("JFXX\0\u0010<html><body>"))),
                Arguments.of("PHP in Exif", jpegWith(JPEG_APP1, ascii("Exif\0\0<?php system($_GET[0]); ?>"))),
                Arguments.of("HTML in a text of a PNG", withChunk(png, "tEXt", "Comment\0<html><body>")),
                Arguments.of("program behind a PNG", joined(png, ascii("\u007fELF\u0002\u0001\u0001"))),
                Arguments.of("RAR behind a JPEG", joined(jpeg, ascii("Rar!\u001a\u0007\u0001\u0000"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("polyglots")
    @Tag("GEN-44")
    @DisplayName("A picture that is something else besides is refused")
    void polyglotsAreRefused(String what, byte[] content) {
        assertThat(refusal(content)).as(what).isEqualTo(UploadError.FILE_FORMAT);
    }

    @Test
    @Tag("GEN-44")
    void whatCamerasAddIsLeftBehind() {
        byte[] preview = ascii("....ftypmp42 motion of the last seconds");
        byte[] photo = joined(jpegWith(JPEG_APP1, exif(1)), preview);

        String kept = new String(read(photo).jpeg(), StandardCharsets.ISO_8859_1);

        assertThat(kept).doesNotContain("where-and-who", "Exif", "ftypmp42");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 240, 160, 20, 20",
        "2, 240, 160, 220, 20",
        "3, 240, 160, 220, 140",
        "4, 240, 160, 20, 140",
        "5, 160, 240, 20, 20",
        "6, 160, 240, 140, 20",
        "7, 160, 240, 140, 220",
        "8, 160, 240, 20, 220"
    })
    @Tag("GEN-44")
    void picturesStandAsTheCameraWasHeld(int orientation, int width, int height, int redX, int redY) {
        CleanPicture kept = read(jpegWith(JPEG_APP1, exif(orientation)));

        assertThat(kept.width()).isEqualTo(width);
        assertThat(kept.height()).isEqualTo(height);
        BufferedImage seen = PictureFiles.decoded(kept.jpeg());
        for (int x : new int[] {20, width - 20}) {
            for (int y : new int[] {20, height - 20}) {
                assertThat(isRed(seen, x, y)).as("%d,%d", x, y).isEqualTo(x == redX && y == redY);
            }
        }
    }

    @Test
    @Tag("GEN-44")
    void whatIsTransparentIsWhite() {
        CleanPicture kept = read(file("png", new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB)));

        Color seen = new Color(PictureFiles.decoded(kept.jpeg()).getRGB(25, 25));
        assertThat(seen.getRed() + seen.getGreen() + seen.getBlue()).isGreaterThan(750);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "bmp"})
    @Tag("GEN-44")
    void aFileCutShortCannotBeRead(String format) {
        byte[] whole = file(format);
        for (int part = 1; part < 20; part++) {
            byte[] cut = Arrays.copyOf(whole, Math.max(9, whole.length * part / 20));
            assertThat(refusal(cut)).as("%d of %d", part, 20).isEqualTo(UploadError.FILE_UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "bmp"})
    @Tag("GEN-44")
    @DisplayName("Damage leads to a refusal or to another picture, never to a fault")
    void damageIsNoFault(String format) {
        byte[] whole = file(format);
        Random random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit <= i % 5; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(damaged).jpeg()).isNotEmpty();
            } catch (DomainException e) {
                assertThat(e.code()).isInstanceOf(UploadError.class);
            }
        }
    }

    private static byte[] withChunk(byte[] png, String type, String content) {
        return inserted(png, 8 + 25, chunk(type, ascii(content)));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 80 && colour.getBlue() < 80;
    }

    static CleanPicture read(byte[] content) {
        return SupportedType.of(content).read(content);
    }

    static ErrorCode refusal(byte[] content) {
        return catchThrowableOfType(DomainException.class, () -> read(content)).code();
    }
}
