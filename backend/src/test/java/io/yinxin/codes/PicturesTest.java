package io.yinxin.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-24")
class PicturesTest {
    /** The lightest colour a character may have; the ground has 247. */
    private static final int INK = 195;

    @Test
    void everyCharacterIsWholeAndDarkOnALightGround() throws IOException {
        for (int n = 0; n < 200; n++) {
            BufferedImage picture = picture("MWQ4");
            assertThat(share(picture, 0, CodePicture.WIDTH, INK)).as("ink").isBetween(0.05, 0.45);
            assertThat(share(picture, CodePicture.WIDTH - 4, CodePicture.WIDTH, INK))
                    .as("right edge")
                    .isLessThan(0.25);
            for (int cell = 0; cell < 4; cell++) {
                int from = 6 + cell * 37;
                assertThat(share(picture, from, from + 37, INK))
                        .as("cell " + cell)
                        .isGreaterThan(0.08);
            }
        }
    }

    @Test
    void noTwoPicturesOfOneCodeAreAlike() {
        assertThat(CodePicture.of("ABCD")).isNotEqualTo(CodePicture.of("ABCD"));
    }

    private static BufferedImage picture(String code) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(CodePicture.of(code)));
    }

    /** The share of pixels between two columns that are darker than the limit (0 black, 255 white). */
    private static double share(BufferedImage picture, int from, int to, int limit) {
        int dark = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                int rgb = picture.getRGB(x, y);
                int light = ((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
                dark += light < limit ? 1 : 0;
            }
        }
        return (double) dark / ((to - from) * picture.getHeight());
    }
}
