package io.yinxin.eseal.scan;

/**
 * The outer line of a seal in pixels: a circle, or an ellipse whose long half-axis points by the angle (radians, clockwise
 * as seen) from the right.
 */
record Outline(double x, double y, double longer, double shorter, double angle) {
    private static final double ROUND = 0.04;

    boolean isRound() {
        return shorter / longer > 1 - ROUND;
    }

    Outline scaled(double factor) {
        return new Outline(x * factor, y * factor, longer * factor, shorter * factor, angle);
    }

    Outline moved(double right, double down) {
        return new Outline(x + right, y + down, longer, shorter, angle);
    }

    Outline grown(double by) {
        return new Outline(x, y, longer + by, shorter + by, angle);
    }

    double area() {
        return Math.PI * longer * shorter;
    }

    /** Below 1 inside, above outside; on the way from the centre as far as the outline. */
    double level(double px, double py) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double u = ((px - x) * cos + (py - y) * sin) / longer;
        double v = ((py - y) * cos - (px - x) * sin) / shorter;
        return Math.sqrt(u * u + v * v);
    }

    /** Distance in pixels from the outline, outwards positive; good near it. */
    double distance(double px, double py) {
        double level = level(px, py);
        double fromCentre = Math.hypot(px - x, py - y);
        return level < 1e-9 ? -shorter : fromCentre - fromCentre / level;
    }

    double halfWidth() {
        return Math.hypot(longer * Math.cos(angle), shorter * Math.sin(angle));
    }

    double halfHeight() {
        return Math.hypot(longer * Math.sin(angle), shorter * Math.cos(angle));
    }

    /** A point of the outline and the direction outwards there: x, y, right, down. */
    double[] at(double turn) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double u = Math.cos(turn);
        double v = Math.sin(turn);
        double nu = u / longer;
        double nv = v / shorter;
        double length = Math.hypot(nu, nv);
        return new double[] {
            x + longer * u * cos - shorter * v * sin,
            y + longer * u * sin + shorter * v * cos,
            (nu * cos - nv * sin) / length,
            (nu * sin + nv * cos) / length
        };
    }
}
