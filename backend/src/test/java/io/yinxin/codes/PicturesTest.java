package io.yinxin.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-24")
class PicturesTest {
    @Test
    void everyCharacterIsWholeAndDarkOnALightGround() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            BufferedImage picture = picture(new Random(seed), "MWQ4");
            assertThat(share(picture, 0, CaptchaPainter.WIDTH, 110))
                    .as("ink, seed " + seed)
                    .isBetween(0.05, 0.45);
            assertThat(share(picture, 0, 4, 110)).as("left edge, seed " + seed).isLessThan(0.2);
            int right = CaptchaPainter.WIDTH;
            assertThat(share(picture, right - 4, right, 110))
                    .as("right edge, seed " + seed)
                    .isLessThan(0.2);
            for (int cell = 0; cell < 4; cell++) {
                int from = 10 + cell * 35;
                assertThat(share(picture, from, from + 35, 110))
                        .as("cell " + cell)
                        .isGreaterThan(0.05);
            }
        }
    }

    @Test
    void noTwoPicturesOfOneCodeAreAlike() {
        CaptchaPainter painter = new CaptchaPainter(new Random());
        assertThat(painter.paint("ABCD")).isNotEqualTo(painter.paint("ABCD"));
    }

    private static BufferedImage picture(Random random, String code) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new CaptchaPainter(random).paint(code)));
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
