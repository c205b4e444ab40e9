package io.yinxin.eseal.scan;

import java.util.Arrays;

/** One number for each pixel of a piece or reduction; never of a whole scan. */
record Plane(int width, int height, float[] values) {
    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    float at(int x, int y) {
        return values[y * width + x];
    }

    Plane copy() {
        return new Plane(width, height, values.clone());
    }

    /** Mean over a square of 2 · radius + 1; at the edges of what there is of it. */
    Plane mean(int radius) {
        Plane rows = new Plane(width, height);
        double[] sums = new double[width + 1];
        int end = Math.max(radius, width - radius);
        double share = 1.0 / (2 * radius + 1);
        for (int y = 0; y < height; y++) {
            int line = y * width;
            for (int x = 0; x < width; x++) {
                sums[x + 1] = sums[x] + values[line + x];
            }
            for (int x = radius; x < end; x++) {
                rows.values[line + x] = (float) ((sums[x + radius + 1] - sums[x - radius]) * share);
            }
            atEdges(rows, line, radius, end, sums);
        }
        return rows.meanOfColumns(radius);
    }

    private void atEdges(Plane rows, int line, int radius, int end, double[] sums) {
        for (int x = 0; x < width; x = x + 1 == radius ? Math.max(radius, end) : x + 1) {
            int from = Math.max(0, x - radius);
            int to = Math.min(width, x + radius + 1);
            rows.values[line + x] = (float) ((sums[to] - sums[from]) / (to - from));
        }
    }

    /** Running sums for all columns at once: memory is walked along rows. */
    private Plane meanOfColumns(int radius) {
        Plane means = new Plane(width, height);
        float[] nothing = new float[width];
        double[] sums = new double[width];
        int rows = Math.min(radius, height);
        for (int y = 0; y < rows; y++) {
            slide(sums, values, y * width, nothing, 0);
        }
        for (int y = 0; y < height; y++) {
            boolean enters = y + radius < height;
            boolean leaves = y - radius - 1 >= 0;
            slide(
                    sums,
                    enters ? values : nothing,
                    enters ? (y + radius) * width : 0,
                    leaves ? values : nothing,
                    leaves ? (y - radius - 1) * width : 0);
            rows += (enters ? 1 : 0) - (leaves ? 1 : 0);
            double share = 1.0 / rows;
            for (int x = 0, i = y * width; x < width; x++, i++) {
                means.values[i] = (float) (sums[x] * share);
            }
        }
        return means;
    }

    private static void slide(double[] sums, float[] entering, int in, float[] leaving, int out) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += (double) entering[in + x] - leaving[out + x];
        }
    }

    /** Half as wide and high, each pixel the mean of four; an odd last row or column is left out. */
    Plane halved() {
        Plane half = new Plane(Math.max(1, width / 2), Math.max(1, height / 2));
        int right = Math.min(1, width - 1);
        int below = Math.min(1, height - 1) * width;
        for (int y = 0, i = 0; y < half.height; y++) {
            for (int x = 0, j = 2 * y * width; x < half.width; x++, i++, j += 2) {
                half.values[i] = (values[j] + values[j + right] + values[j + below] + values[j + below + right]) / 4;
            }
        }
        return half;
    }

    /** Each pixel four times, and the last ones as often as needed. */
    Plane doubled(int toWidth, int toHeight) {
        Plane doubled = new Plane(toWidth, toHeight);
        for (int y = 0, i = 0; y < toHeight; y++) {
            int line = Math.min(y / 2, height - 1) * width;
            for (int x = 0; x < toWidth; x++, i++) {
                doubled.values[i] = values[line + Math.min(x / 2, width - 1)];
            }
        }
        return doubled;
    }

    /** Nearly a Gaussian: the mean twice. */
    Plane smooth(int radius) {
        return mean(radius).mean(radius);
    }

    /** The most within a square of 2 · radius + 1. */
    Plane most(int radius) {
        Plane rows = copy();
        for (int y = 0; y < height; y++) {
            int line = y * width;
            for (int off = 1; off <= Math.min(radius, width - 1); off++) {
                raise(rows.values, line, values, line + off, width - off);
                raise(rows.values, line + off, values, line, width - off);
            }
        }
        Plane most = rows.copy();
        for (int off = 1; off <= Math.min(radius, height - 1); off++) {
            int below = off * width;
            raise(most.values, 0, rows.values, below, values.length - below);
            raise(most.values, below, rows.values, 0, values.length - below);
        }
        return most;
    }

    private static void raise(float[] values, int at, float[] to, int from, int count) {
        for (int i = 0; i < count; i++) {
            values[at + i] = Math.max(values[at + i], to[from + i]);
        }
    }

    /** The smallest rectangle around all that is more than this; the whole where nothing is. */
    Box inked(float more) {
        int left = width;
        int top = height;
        int right = -1;
        int bottom = -1;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                if (values[i] > more) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return right < 0 ? new Box(0, 0, width, height) : new Box(left, top, right - left + 1, bottom - top + 1);
    }

    float percentile(double fraction) {
        return percentile(values, fraction);
    }

    static float percentile(float[] values, double fraction) {
        if (values.length == 0) {
            return 0;
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, fraction * sorted.length)];
    }
}
