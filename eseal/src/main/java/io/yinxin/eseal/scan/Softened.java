package io.yinxin.eseal.scan;

/** A piece blurred by a binomial of 3 or 5 taps: as coarse as JPEG keeps its colours. */
final class Softened {
    /** Red and blue are added up at once: 8 bits and at most 4 of weight leave room for it. */
    private static final int RED_AND_BLUE = 0xFF00FF;

    private static final int GREEN = 0xFF00;

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
        Rgb both = new Rgb(piece.width(), piece.height());
        Rgb rows = new Rgb(piece.width(), piece.height());
        for (int y = 0; y < piece.height(); y++) {
            along(piece.pixels(), rows.pixels(), y * piece.width(), piece.width());
        }
        for (int y = 0; y < piece.height(); y++) {
            across(rows, both.pixels(), y);
        }
        return both;
    }

    private void along(int[] from, int[] to, int start, int length) {
        int radius = taps.length / 2;
        for (int x = 0; x < length; x++) {
            long sum = 0;
            for (int t = -radius; t <= radius; t++) {
                sum += weighted(from[start + Math.clamp(x + t, 0, length - 1)], taps[t + radius]);
            }
            to[start + x] = mean(sum);
        }
    }

    private void across(Rgb from, int[] to, int y) {
        int radius = taps.length / 2;
        int width = from.width();
        long[] sums = new long[width];
        for (int t = -radius; t <= radius; t++) {
            int row = Math.clamp(y + t, 0, from.height() - 1) * width;
            int tap = taps[t + radius];
            for (int x = 0; x < width; x++) {
                sums[x] += weighted(from.pixels()[row + x], tap);
            }
        }
        for (int x = 0; x < width; x++) {
            to[y * width + x] = mean(sums[x]);
        }
    }

    /** Green in the upper half. */
    private static long weighted(int rgb, int tap) {
        return (long) (rgb & GREEN) * tap << 24 | (long) (rgb & RED_AND_BLUE) * tap;
    }

    private int mean(long sum) {
        int half = 1 << (shift - 1);
        int redAndBlue = (int) sum + (half << 16 | half) >>> shift & RED_AND_BLUE;
        int green = ((int) (sum >>> 32) + half >>> shift & 0xFF) << 8;
        return redAndBlue | green;
    }
}
