package io.yinxin.eseal.scan;

/** A piece of picture, 0xRRGGBB row by row. Only pieces and reductions of a scan are ever held so. */
record Rgb(int width, int height, int[] pixels) {
    Rgb(int width, int height) {
        this(width, height, new int[width * height]);
    }

    int red(int i) {
        return pixels[i] >> 16 & 0xFF;
    }

    int green(int i) {
        return pixels[i] >> 8 & 0xFF;
    }

    int blue(int i) {
        return pixels[i] & 0xFF;
    }
}
