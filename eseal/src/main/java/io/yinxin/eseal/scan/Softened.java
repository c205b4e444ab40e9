package io.yinxin.eseal.scan;

import java.util.Arrays;

/** A piece blurred by a binomial of 3 or 5 taps: as coarse as JPEG keeps its colours. */
final class Softened {
    /** Red and blue are added up at once: 16 bits for each, and sums have at most 12. */
    private static final int RED_AND_BLUE = 0xFF00FF;

    private static final int SAMPLE = 0xFF;

    private final int[] taps;
    private final int shift;

    private Softened(int radius) {
        taps = radius == 1 ? new int[] {1, 2, 1} : new int[] {1, 4, 6, 4, 1};
        shift = radius == 1 ? 2 : 4;
    }

    static Rgb of(Rgb piece, int radius) {
        return new Softened(radius).both(piece);
    }

    private Rgb both(Rgb piece) {
        return across(along(piece));
    }

    private Rgb along(Rgb piece) {
        int radius = taps.length / 2;
        int width = piece.width();
        Rgb softened = new Rgb(width, piece.height());
        int[] row = new int[width + 2 * radius];
        for (int line = 0; line < softened.pixels().length; line += width) {
            System.arraycopy(piece.pixels(), line, row, radius, width);
            Arrays.fill(row, 0, radius, row[radius]);
            Arrays.fill(row, radius + width, row.length, row[radius + width - 1]);
            Sums sums = new Sums(width);
            for (int t = 0; t < taps.length; t++) {
                sums.add(row, t, taps[t]);
            }
            sums.means(shift, softened.pixels(), line);
        }
        return softened;
    }

    private Rgb across(Rgb piece) {
        int radius = taps.length / 2;
        Rgb softened = new Rgb(piece.width(), piece.height());
        for (int y = 0; y < piece.height(); y++) {
            Sums sums = new Sums(piece.width());
            for (int t = 0; t < taps.length; t++) {
                int row = Math.clamp(y + t - radius, 0, piece.height() - 1);
                sums.add(piece.pixels(), row * piece.width(), taps[t]);
            }
            sums.means(shift, softened.pixels(), y * piece.width());
        }
        return softened;
    }

    private record Sums(int[] redAndBlue, int[] green) {
        Sums(int width) {
            this(new int[width], new int[width]);
        }

        void add(int[] pixels, int from, int tap) {
            for (int x = 0; x < green.length; x++) {
                redAndBlue[x] += (pixels[from + x] & RED_AND_BLUE) * tap;
                green[x] += (pixels[from + x] >> 8 & SAMPLE) * tap;
            }
        }

        void means(int shift, int[] to, int at) {
            int half = 1 << (shift - 1);
            for (int x = 0; x < green.length; x++) {
                int mean = green[x] + half >> shift;
                to[at + x] = (redAndBlue[x] + (half << 16 | half)) >>> shift & RED_AND_BLUE | mean << 8;
            }
        }
    }
}
