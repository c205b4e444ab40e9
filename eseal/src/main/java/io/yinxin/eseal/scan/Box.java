package io.yinxin.eseal.scan;

/** A rectangle of pixels. */
record Box(int x, int y, int width, int height) {
    /** The smallest one around what is given in fractions of pixels, as far as it lies in a picture of this size. */
    static Box within(double left, double top, double right, double bottom, int width, int height) {
        int x = Math.clamp((long) Math.floor(left), 0, width - 1);
        int y = Math.clamp((long) Math.floor(top), 0, height - 1);
        int r = Math.clamp((long) Math.ceil(right), x + 1, width);
        int b = Math.clamp((long) Math.ceil(bottom), y + 1, height);
        return new Box(x, y, r - x, b - y);
    }
}
