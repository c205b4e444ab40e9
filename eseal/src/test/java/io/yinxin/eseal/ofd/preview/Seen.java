package io.yinxin.eseal.ofd.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A picture, asked in millimetres.
 *
 * @param scale pixels for a millimetre
 */
record Seen(BufferedImage image, Set<LeftOut> leftOut, double scale) {
    /** Where to leave the pictures for somebody to look at; nowhere if it is not said. */
    private static final String FOLDER = System.getProperty("eseal.pictures", "");

    static Seen of(OfdPreview preview, double scale) {
        return new Seen(preview.image(), preview.leftOut(), scale);
    }

    Seen kept(String name) {
        if (!FOLDER.isEmpty()) {
            try {
                Files.createDirectories(Path.of(FOLDER));
                ImageIO.write(image, "png", Path.of(FOLDER, name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    Color at(double x, double y) {
        return new Color(image.getRGB((int) (x * scale), (int) (y * scale)));
    }

    /** In the column at x, from the top down to y. */
    Color darkestAbove(double x, double y) {
        return IntStream.range(0, (int) (y * scale))
                .mapToObj(row -> new Color(image.getRGB((int) (x * scale), row)))
                .min(Comparator.comparingInt(colour -> colour.getRed() + colour.getGreen() + colour.getBlue()))
                .orElseThrow();
    }

    Seen isColour(double x, double y, Color colour) {
        Color here = at(x, y);
        int difference = Math.max(
                Math.abs(here.getRed() - colour.getRed()),
                Math.max(Math.abs(here.getGreen() - colour.getGreen()), Math.abs(here.getBlue() - colour.getBlue())));
        assertThat(difference).as("%s at %s, %s", here, x, y).isLessThanOrEqualTo(3);
        return this;
    }

    /** All ink of the page lies in this box and reaches its edges, give or take. */
    Seen inkFills(double x, double y, double width, double height, double tolerance) {
        double[] box = ink();
        assertThat(box).as("ink").hasSize(4);
        assertThat(box[0]).as("left").isCloseTo(x, within(tolerance));
        assertThat(box[1]).as("top").isCloseTo(y, within(tolerance));
        assertThat(box[2]).as("right").isCloseTo(x + width, within(tolerance));
        assertThat(box[3]).as("bottom").isCloseTo(y + height, within(tolerance));
        return this;
    }

    Seen isBlank() {
        assertThat(ink()).as("ink").isEmpty();
        return this;
    }

    Seen isWhole() {
        assertThat(leftOut).isEmpty();
        return this;
    }

    /** Share of the box that is not white. */
    double share(double x, double y, double width, double height) {
        int inked = 0;
        int all = 0;
        for (int row = (int) (y * scale); row < (y + height) * scale; row++) {
            for (int column = (int) (x * scale); column < (x + width) * scale; column++) {
                all++;
                inked += isInk(image.getRGB(column, row)) ? 1 : 0;
            }
        }
        return (double) inked / all;
    }

    /** Left, top, right, bottom; empty if there is none. */
    private double[] ink() {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                if (isInk(image.getRGB(column, row))) {
                    left = Math.min(left, column);
                    top = Math.min(top, row);
                    right = Math.max(right, column + 1);
                    bottom = Math.max(bottom, row + 1);
                }
            }
        }
        return right < 0 ? new double[0] : new double[] {left / scale, top / scale, right / scale, bottom / scale};
    }

    private static boolean isInk(int rgb) {
        Color colour = new Color(rgb);
        return Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) < 200;
    }
}
