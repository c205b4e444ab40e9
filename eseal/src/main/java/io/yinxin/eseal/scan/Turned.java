package io.yinxin.eseal.scan;

/** Turns a picture of opacities about a point, by cubic interpolation (Catmull and Rom), which keeps edges sharp. */
final class Turned {
    private Turned() {}

    /** @param degrees clockwise; the picture keeps its size, and what leaves it is lost */
    static Plane about(Plane plane, double centreX, double centreY, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Plane turned = new Plane(plane.width(), plane.height());
        for (int y = 0, i = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++, i++) {
                double dx = x - centreX;
                double dy = y - centreY;
                turned.values()[i] = sample(plane, centreX + dx * cos + dy * sin, centreY + dy * cos - dx * sin);
            }
        }
        return turned;
    }

    private static float sample(Plane plane, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 1 || top < 1 || left >= plane.width() - 2 || top >= plane.height() - 2) {
            return 0;
        }
        double sum = 0;
        for (int v = -1; v <= 2; v++) {
            double row = 0;
            for (int u = -1; u <= 2; u++) {
                row += weight(x - left - u) * plane.at(left + u, top + v);
            }
            sum += weight(y - top - v) * row;
        }
        return (float) Math.clamp(sum, 0, 1);
    }

    private static double weight(double distance) {
        double d = Math.abs(distance);
        if (d < 1) {
            return 1 - d * d * (2.5 - 1.5 * d);
        }
        return d < 2 ? 2 - d * (4 - d * (2.5 - 0.5 * d)) : 0;
    }
}
