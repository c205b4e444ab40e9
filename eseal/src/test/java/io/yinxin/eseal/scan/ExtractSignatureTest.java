package io.yinxin.eseal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SEL-47")
@Tag("SEL-49")
class ExtractSignatureTest {
    private static final Color BLACK = new Color(38, 38, 42);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7_001})
    void strokesAreKeptAndPaperIsNot(long seed) throws Exception {
        WrittenPage page = new WrittenPage(seed, 140, 90, 300)
                .signed(50, 35, 32, 14, BLACK)
                .dirty();

        FoundSignature found = ExtractSignature.from(page.file(), Progress.NONE);

        assertThat(found.reasons()).isEmpty();
        assertThat(iou(page, found)).isGreaterThanOrEqualTo(0.93);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 7_003})
    void ruledLinesAreTakenAway(long seed) throws Exception {
        WrittenPage page = new WrittenPage(seed, 140, 90, 300)
                .ruled(new Color(120, 140, 175), 8)
                .signed(50, 35, 32, 14, BLACK)
                .dirty();

        FoundSignature found = ExtractSignature.from(page.file(), Progress.NONE);

        assertThat(found.reasons()).containsExactly(Reason.LINES_REMOVED);
        assertThat(iou(page, found)).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void ithasAMarginOfTwoMillimetresAndItsTrueSize() throws Exception {
        WrittenPage page = new WrittenPage(5, 140, 90, 300).signed(50, 35, 30, 14, BLACK);

        ExtractedPicture picture = ExtractSignature.from(page.file(), Progress.NONE)
                .accepted()
                .orElseThrow()
                .picture();
        Box truth = truth(page).inked(0.1f);

        assertThat(picture.widthMm()).isCloseTo(truth.width() / page.perMm + 4, within(0.3));
        assertThat(picture.heightMm()).isCloseTo(truth.height() / page.perMm + 4, within(0.3));
    }

    @Test
    void aLargeOneIsScaledDownTo4Centimetres() throws Exception {
        WrittenPage page = new WrittenPage(6, 140, 90, 300).signed(30, 25, 75, 30, BLACK);

        FoundSignature found = ExtractSignature.from(page.file(), Progress.NONE);

        assertThat(found.reasons()).containsExactly(Reason.SCALED_DOWN);
        assertThat(found.accepted().orElseThrow().picture().widthMm()).isCloseTo(40, within(0.1));
    }

    @Test
    void anEmptySheetHasNone() throws Exception {
        FoundSignature found = ExtractSignature.from(
                new WrittenPage(7, 140, 90, 300).ruled(Color.GRAY, 8).dirty().file(), Progress.NONE);

        assertThat(found.signature()).isEmpty();
        assertThat(found.reasons()).containsExactly(Reason.NONE_FOUND);
    }

    @Test
    @Tag("SEL-48")
    void aBluePenIsTheWrongColour() throws Exception {
        WrittenPage page = new WrittenPage(8, 140, 90, 300).signed(50, 35, 32, 14, new Color(40, 60, 190));

        assertThat(ExtractSignature.from(page.file(), Progress.NONE).reasons()).containsExactly(Reason.WRONG_COLOUR);
    }

    @Test
    void twoOfThemAreSeveral() throws Exception {
        WrittenPage page =
                new WrittenPage(9, 140, 90, 300).signed(15, 15, 32, 14, BLACK).signed(85, 60, 32, 14, BLACK);

        FoundSignature found = ExtractSignature.from(page.file(), Progress.NONE);

        assertThat(found.reasons()).containsExactly(Reason.SEVERAL);
        assertThat(found.accepted()).isEmpty();
    }

    private static double iou(WrittenPage page, FoundSignature found) throws IOException {
        FoundSignature.Writing writing = found.signature().orElseThrow();
        BufferedImage got =
                ImageIO.read(new ByteArrayInputStream(writing.picture().png()));
        int margin = (int) Math.round(2 * page.perMm);
        int left = (int) Math.round(writing.area().left() * page.width) - margin;
        int top = (int) Math.round(writing.area().top() * page.height) - margin;
        long both = 0;
        long either = 0;
        for (int y = 0; y < page.height; y++) {
            for (int x = 0; x < page.width; x++) {
                boolean is = (page.truth[y * page.width + x] & 0xFF) >= 128;
                int u = x - left;
                int v = y - top;
                boolean inside = u >= 0 && v >= 0 && u < got.getWidth() && v < got.getHeight();
                boolean says = inside && got.getRGB(u, v) >>> 24 >= 128;
                both += is && says ? 1 : 0;
                either += is || says ? 1 : 0;
            }
        }
        return (double) both / either;
    }

    private static Plane truth(WrittenPage page) {
        Plane truth = new Plane(page.width, page.height);
        for (int i = 0; i < page.truth.length; i++) {
            truth.values()[i] = (page.truth[i] & 0xFF) / 255f;
        }
        return truth;
    }
}
