package io.yinxin.eseal.scan;

/** Makes small pictures of larger ones, each pixel the mean of what it covers. */
final class Reduced {
    private Reduced() {}

    static Rgb toAtMost(Rgb picture, int longest) {
        int longer = Math.max(picture.width(), picture.height());
        if (longer <= longest) {
            return picture;
        }
        double by = (double) longer / longest;
        int width = Math.max(1, (int) (picture.width() / by));
        int height = Math.max(1, (int) (picture.height() / by));
        Rgb small = new Rgb(width, height);
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                small.pixels()[i] = mean(picture, x * by, y * by, (x + 1) * by, (y + 1) * by);
            }
        }
        return small;
    }

    private static int mean(Rgb picture, double left, double top, double right, double bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        int toX = Math.clamp((long) Math.ceil(right), 1, picture.width());
        int toY = Math.clamp((long) Math.ceil(bottom), 1, picture.height());
        for (int y = (int) top; y < toY; y++) {
            for (int x = (int) left; x < toX; x++) {
                int i = y * picture.width() + x;
                red += picture.red(i);
                green += picture.green(i);
                blue += picture.blue(i);
                count++;
            }
        }
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    /** The same for one number a pixel; a pixel partly covered counts in part. */
    static Plane by(Plane plane, double by) {
        int width = Math.max(1, (int) Math.round(plane.width() / by));
        int height = Math.max(1, (int) Math.round(plane.height() / by));
        Plane small = new Plane(width, height);
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                small.values()[i] = mean(plane, x * by, y * by, (x + 1) * by, (y + 1) * by);
            }
        }
        return small;
    }

    private static float mean(Plane plane, double left, double top, double right, double bottom) {
        double sum = 0;
        double area = 0;
        for (int y = (int) top; y < Math.min(plane.height(), Math.ceil(bottom)); y++) {
            double high = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(plane.width(), Math.ceil(right)); x++) {
                double share = high * (Math.min(right, x + 1) - Math.max(left, x));
                sum += share * plane.at(x, y);
                area += share;
            }
        }
        return area == 0 ? 0 : (float) (sum / area);
    }
}
