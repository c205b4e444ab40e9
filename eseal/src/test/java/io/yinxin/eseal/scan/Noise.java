package io.yinxin.eseal.scan;

import java.util.Random;

/** Numbers from 0 to 1 that change smoothly over the plane. */
final class Noise {
    private static final int SIZE = 64;
    private final float[] grid = new float[SIZE * SIZE];
    private final double cell;

    /** @param cell pixels over which values change */
    Noise(long seed, double cell) {
        Random random = new Random(seed);
        for (int i = 0; i < grid.length; i++) {
            grid[i] = random.nextFloat();
        }
        this.cell = cell;
    }

    double at(double x, double y) {
        double u = x / cell;
        double v = y / cell;
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        double s = smooth(u - i);
        double t = smooth(v - j);
        double top = value(i, j) * (1 - s) + value(i + 1, j) * s;
        double bottom = value(i, j + 1) * (1 - s) + value(i + 1, j + 1) * s;
        return top * (1 - t) + bottom * t;
    }

    private float value(int i, int j) {
        return grid[(j & (SIZE - 1)) * SIZE + (i & (SIZE - 1))];
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
