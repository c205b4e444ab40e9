package io.yinxin.eseal.scan;

/** Densities of a piece in red, green and blue, row by row: −ln of the share of light that paper would throw back. */
record Densities(int width, int height, float[] red, float[] green, float[] blue) {
    Densities(int width, int height) {
        this(width, height, new float[width * height], new float[width * height], new float[width * height]);
    }
}
