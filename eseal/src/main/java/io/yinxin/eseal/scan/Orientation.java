package io.yinxin.eseal.scan;

/** How stored pixels lie in the picture as seen: Exif's eight orientations. */
record Orientation(int exif) {
    private static final int LAST_FLIP = 4;

    /** Whether stored rows are seen as columns. */
    boolean isLying() {
        return exif > LAST_FLIP;
    }

    /** The stored pixel seen at x, y of a picture whose stored size is width × height: row · width + column. */
    int stored(int x, int y, int width, int height) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (exif) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            case 8 -> x * width + right - y;
            default -> y * width + x;
        };
    }

    Rgb seen(Rgb stored) {
        if (exif == 1) {
            return stored;
        }
        Rgb seen = isLying() ? new Rgb(stored.height(), stored.width()) : new Rgb(stored.width(), stored.height());
        for (int y = 0, i = 0; y < seen.height(); y++) {
            for (int x = 0; x < seen.width(); x++, i++) {
                seen.pixels()[i] = stored.pixels()[stored(x, y, stored.width(), stored.height())];
            }
        }
        return seen;
    }
}
