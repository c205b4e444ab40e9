package io.yinxin.eseal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SEL-36")
class ReadingTest {
    private static final SyntheticScan SCAN =
            ScanMaker.make(new ScanRecipe(1).stamp(StampShape.company(10), ScanRecipe.RED));

    @Nested
    class Refuses {
        @Test
        void otherFormats() {
            assertRefused("GIF89a and so on".getBytes(java.nio.charset.StandardCharsets.US_ASCII), ScanRefusal.FORMAT);
            assertRefused(new byte[0], ScanRefusal.FORMAT);
        }

        @Test
        void tooManyBytes() {
            assertRefused(Arrays.copyOf(SCAN.file(), ScanLimits.BYTES + 1), ScanRefusal.TOO_LARGE);
        }

        @Test
        void pixelsThatAFileOnlyClaims() throws IOException {
            byte[] png = PictureFiles.png(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), 300);
            ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
            CRC32 sum = new CRC32();
            sum.update(png, 12, 17);
            ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());

            assertRefused(png, ScanRefusal.TOO_MANY_PIXELS);
        }

        @Test
        void jpegsThatClaimManyPixels() {
            byte[] jpeg = SCAN.file().clone();
            for (int i = 0; i < jpeg.length - 9; i++) {
                if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                    ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 60_000).putShort(i + 7, (short) 60_000);
                    break;
                }
            }

            assertRefused(jpeg, ScanRefusal.TOO_MANY_PIXELS);
        }

        @Test
        void aPageBelow150DotsAnInch() throws IOException {
            BufferedImage page = new BufferedImage(992, 1403, BufferedImage.TYPE_BYTE_GRAY);

            assertRefused(PictureFiles.png(page, 120), ScanRefusal.TOO_COARSE);
            assertRefused(PictureFiles.png(page, 0), ScanRefusal.TOO_COARSE);
        }

        @Test
        void printingColours() {
            byte[] jpeg = SCAN.file().clone();
            for (int i = 0; i < jpeg.length - 9; i++) {
                if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                    jpeg[i + 9] = 4;
                    break;
                }
            }

            assertRefused(jpeg, ScanRefusal.CMYK);
        }

        @Test
        void aFileThatEndsInItsHeader() {
            assertRefused(Arrays.copyOf(SCAN.file(), 30), ScanRefusal.DAMAGED);
        }

        /** Whatever is in it: a refusal or a result, nothing else. */
        @Test
        void damageWithoutCrash() {
            Random random = new Random(77);
            for (int i = 0; i < 40; i++) {
                byte[] damaged = SCAN.file().clone();
                for (int k = 0; k < 6; k++) {
                    damaged[random.nextInt(i % 2 == 0 ? 700 : damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    ScannedPage.read(damaged, Progress.NONE);
                } catch (ScanException e) {
                    assertThat(e.refusal()).isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedScanIsSeenUpright(int orientation) throws Exception {
        byte[] turned = PictureFiles.jpeg(turnedAway(orientation), 0.9f, true, 300);

        FoundSeals found =
                ExtractSeals.from(PictureFiles.withOrientation(turned, orientation), Wishes.NONE, Progress.NONE);

        FoundSeal seal = found.accepted().orElseThrow();
        assertThat(seal.tilt().degrees()).isCloseTo(0, within(0.6));
        PageArea area = seal.area();
        assertThat(area.left() + area.width() / 2).isCloseTo(32.3 / 62, within(0.006));
        assertThat(area.top() + area.height() / 2).isCloseTo(30.3 / 62, within(0.006));
    }

    /** The stored picture that the orientation turns into the scan. */
    private static BufferedImage turnedAway(int orientation) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(SCAN.file()));
        Orientation turn = new Orientation(orientation);
        int width = turn.isLying() ? seen.getHeight() : seen.getWidth();
        int height = turn.isLying() ? seen.getWidth() : seen.getHeight();
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int at = turn.stored(x, y, width, height);
                stored.setRGB(at % width, at / width, seen.getRGB(x, y));
            }
        }
        return stored;
    }

    /** Exif's own words: what row 0 and column 0 of the stored picture are to the eye. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 3, 0", "3, 3, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 3", "8, 0, 3"})
    void orientationsAreExifs(int exif, int x, int y) {
        assertThat(new Orientation(exif).stored(x, y, 4, 2)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "4960, 7016, 600, 600, DECLARED",
        "2480, 3508, 0, 300, A4_PAGE",
        "2480, 3508, 72, 300, A4_PAGE_AGAINST_FILE",
        "3508, 2480, 300, 300, DECLARED",
        "1748, 2480, 300, 300, DECLARED",
        "1000, 1000, 0, 0, UNKNOWN",
        "1000, 1000, 72, 72, DECLARED",
        "2000, 2000, 72, 0, UNKNOWN",
    })
    void resolutionIsDeclaredOrFollowsFromThePage(int width, int height, double declared, double dpi, String source) {
        Resolution resolution = Resolution.of(width, height, DeclaredDensity.perInch(declared, declared));

        assertThat(resolution.source()).isEqualTo(Resolution.Source.valueOf(source));
        assertThat(resolution.dpi()).isCloseTo(dpi, within(1.0));
    }

    @Test
    @Tag("SEL-75")
    void withoutResolutionTheDiameterIsAsked() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(3).stamp(StampShape.company(10), ScanRecipe.RED);
        recipe.declaresDensity = false;
        byte[] file = ScanMaker.make(recipe).file();

        FoundSeals asked = ExtractSeals.from(file, Wishes.NONE, Progress.NONE);
        FoundSeals told = ExtractSeals.from(file, Wishes.ofDiameter(40), Progress.NONE);

        assertThat(asked.seals().getFirst().reasons()).contains(Reason.SIZE_UNKNOWN);
        assertThat(asked.accepted()).isEmpty();
        assertThat(told.accepted().orElseThrow().longerMm()).isCloseTo(40, within(0.2));
        assertThat(told.resolution().dpi()).isCloseTo(300, within(4.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_INT_RGB})
    void pngsOfAnyKindAreRead(int type) throws Exception {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(SCAN.file()));
        BufferedImage converted = new BufferedImage(seen.getWidth(), seen.getHeight(), type);
        converted.createGraphics().drawImage(seen, 0, 0, null);

        FoundSeals found = ExtractSeals.from(PictureFiles.png(converted, 300), Wishes.NONE, Progress.NONE);

        assertThat(found.accepted()).isPresent();
    }

    @Test
    void pngsOf16BitsAreRead() throws Exception {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(SCAN.file()));
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(seen.getWidth(), seen.getHeight());
        int[] samples = seen.getRaster().getPixels(0, 0, seen.getWidth(), seen.getHeight(), (int[]) null);
        raster.setPixels(
                0,
                0,
                seen.getWidth(),
                seen.getHeight(),
                Arrays.stream(samples).map(s -> s * 257).toArray());

        byte[] png = PictureFiles.png(new BufferedImage(model, raster, false, null), 300);

        assertThat(PictureHeader.of(png).bytesPerPixel()).isEqualTo(6);
        assertThat(ExtractSeals.from(png, Wishes.NONE, Progress.NONE).accepted())
                .isPresent();
    }

    @Test
    void greySamplesStayAsTheyAre() throws Exception {
        BufferedImage grey = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(3, 5, 0, 100);
        byte[] png = PictureFiles.png(grey, 300);

        Rgb piece = DecodedScan.of(png, PictureHeader.of(png)).piece(new Box(3, 5, 1, 1));

        assertThat(piece.pixels()).containsExactly(0x646464);
    }

    @Test
    void palettesAreReadByTheirColours() throws Exception {
        BufferedImage indexed = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.setRGB(3, 5, 0xFFFF3333);
        byte[] png = PictureFiles.png(indexed, 300);

        Rgb piece = DecodedScan.of(png, PictureHeader.of(png)).piece(new Box(3, 5, 1, 1));

        assertThat(piece.pixels()).containsExactly(0xFF3333);
    }

    @Test
    @Tag("SEL-35")
    void progressRisesAndCanEndIt() throws ScanException {
        List<Double> heard = new ArrayList<>();
        List<ExtractionStep> steps = new ArrayList<>();
        ExtractSeals.from(SCAN.file(), Wishes.NONE, (step, done) -> {
            steps.add(step);
            heard.add(done);
        });

        assertThat(steps).containsExactly(ExtractionStep.values());
        assertThat(heard).isSorted().allMatch(done -> done >= 0 && done < 1);
        assertThatThrownBy(() -> ExtractSeals.from(SCAN.file(), Wishes.NONE, new Progress() {
                    @Override
                    public void at(ExtractionStep step, double done) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }))
                .isInstanceOfSatisfying(
                        ScanException.class, e -> assertThat(e.refusal()).isEqualTo(ScanRefusal.CANCELLED));
    }

    @Test
    void sameScanGivesTheSameBytes() throws ScanException {
        assertThat(png()).isEqualTo(png());
    }

    @Test
    void theResultIsAPngWithTransparencyAndDensity() throws Exception {
        byte[] png = png();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(picture.getColorModel().hasAlpha()).isTrue();
        assertThat(picture.isAlphaPremultiplied()).isFalse();
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        assertThat(PictureHeader.of(png).density().dpi()).isCloseTo(300, within(0.1));
    }

    private static byte[] png() throws ScanException {
        return ExtractSeals.from(SCAN.file(), Wishes.NONE, Progress.NONE)
                .accepted()
                .orElseThrow()
                .picture()
                .png();
    }

    private static void assertRefused(byte[] file, ScanRefusal refusal) {
        assertThatThrownBy(() -> ScannedPage.read(file, Progress.NONE))
                .isInstanceOfSatisfying(
                        ScanException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
