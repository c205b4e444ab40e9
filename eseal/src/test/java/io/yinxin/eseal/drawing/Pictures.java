package io.yinxin.eseal.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Compares pictures by their alpha. */
final class Pictures {
    private Pictures() {}

    /** Mean difference of the alpha of all pixels, 0 to 255. */
    static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 255;
        }
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs((one.getRGB(x, y) >>> 24) - (other.getRGB(x, y) >>> 24));
            }
        }
        return (double) sum / one.getWidth() / one.getHeight();
    }

    /** Mean difference of the alpha where it is greatest: over any square of {@code side} pixels, 0 to 255. */
    static double greatestDifference(BufferedImage one, BufferedImage other, int side) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 255;
        }
        // sums[y][x] is over all pixels above and left of it.
        long[][] sums = new long[one.getHeight() + 1][one.getWidth() + 1];
        long greatest = 0;
        for (int y = 1; y < sums.length; y++) {
            for (int x = 1; x < sums[y].length; x++) {
                int alpha = Math.abs((one.getRGB(x - 1, y - 1) >>> 24) - (other.getRGB(x - 1, y - 1) >>> 24));
                sums[y][x] = alpha + sums[y - 1][x] + sums[y][x - 1] - sums[y - 1][x - 1];
                if (y >= side && x >= side) {
                    long square = sums[y][x] - sums[y - side][x] - sums[y][x - side] + sums[y - side][x - side];
                    greatest = Math.max(greatest, square);
                }
            }
        }
        return (double) greatest / side / side;
    }

    /** Each pixel the mean of {@code by} times {@code by}: what a rasteriser that knows coverage exactly would draw. */
    static BufferedImage reduced(BufferedImage fine, int by) {
        BufferedImage image =
                new BufferedImage(fine.getWidth() / by, fine.getHeight() / by, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int sum = 0;
                for (int i = 0; i < by * by; i++) {
                    sum += fine.getRGB(x * by + i % by, y * by + i / by) >>> 24;
                }
                image.setRGB(x, y, sum / by / by << 24);
            }
        }
        return image;
    }

    /** A rasteriser that knows nothing of the drawing. */
    static final class Canvas {
        private final BufferedImage image;
        private final AffineTransform toPixels;

        Canvas(double widthMm, double heightMm, int dpi) {
            double scale = dpi / 25.4;
            int width = (int) Math.round(widthMm * scale);
            int height = (int) Math.round(heightMm * scale);
            image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            toPixels = AffineTransform.getTranslateInstance(
                    (width - widthMm * scale) / 2, (height - heightMm * scale) / 2);
            toPixels.scale(scale, scale);
        }

        void fill(Shape shape) {
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.BLACK);
            graphics.fill(toPixels.createTransformedShape(shape));
            graphics.dispose();
        }

        BufferedImage image() {
            return image;
        }
    }
}
