package io.yinxin.eseal.drawing;

import java.awt.geom.Point2D;

/**
 * The upper edge of a text that runs around an ellipse or circle, and the curves at equal distance inside it. Positions are told
 * by the direction of the normal: an angle clockwise from the top, in radians, odd about the vertical axis.
 *
 * <p>The curve at distance d inside has the length L − d·φ where φ is the turn of the normal, so one table of L serves them all.
 */
final class TextCurve {
    private static final int STEPS = 2048;

    private final double a;
    private final double b;
    /** Length of the outer curve from the top to the parameter π·i/STEPS. */
    private final double[] lengths = new double[STEPS + 1];

    private final double[] normals = new double[STEPS + 1];

    /** @param a half of the width, {@code b} half of the height; millimetres */
    TextCurve(double a, double b) {
        this.a = a;
        this.b = b;
        double step = Math.PI / STEPS;
        for (int i = 1; i <= STEPS; i++) {
            double t = step * i;
            double simpson = speed(t - step) + 4 * speed(t - step / 2) + speed(t);
            lengths[i] = lengths[i - 1] + simpson * step / 6;
            normals[i] = normalOf(t);
        }
    }

    /** @return the least distance from the centre to the curve at this depth */
    double innerRadius(double depth) {
        return Math.min(a, b) - depth;
    }

    Point2D point(double normal, double depth) {
        double t = parameter(normal);
        return new Point2D.Double(
                a * Math.sin(t) - depth * Math.sin(normal), -b * Math.cos(t) + depth * Math.cos(normal));
    }

    /** @return length from the top to the place with this normal, measured at that depth */
    double length(double normal, double depth) {
        double t = Math.abs(parameter(normal));
        int i = Math.min((int) (t / Math.PI * STEPS), STEPS - 1);
        double rest = t / Math.PI * STEPS - i;
        double outer = lengths[i] + rest * (lengths[i + 1] - lengths[i]);
        return Math.copySign(outer - depth * Math.abs(normal), normal);
    }

    /** @return the normal of the place at this length from the top, measured at that depth */
    double normalAt(double length, double depth) {
        double wanted = Math.abs(length);
        int low = 0;
        int high = STEPS;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (lengthAtStep(middle, depth) <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double from = lengthAtStep(low, depth);
        double part = (wanted - from) / (lengthAtStep(high, depth) - from);
        double t = Math.PI / STEPS * (low + Math.clamp(part, 0, 1));
        return Math.copySign(normalOf(t), length);
    }

    /** @return the normal of the place seen from the centre in this direction, at that depth */
    double normalSeenAt(double direction, double depth) {
        if (a == b) {
            return direction;
        }
        double low = 0;
        double high = Math.PI;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            Point2D point = point(middle, depth);
            if (Math.atan2(point.getX(), -point.getY()) < Math.abs(direction)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.copySign((low + high) / 2, direction);
    }

    private double lengthAtStep(int i, double depth) {
        return lengths[i] - depth * normals[i];
    }

    private double normalOf(double t) {
        return Math.atan2(Math.sin(t) / a, Math.cos(t) / b);
    }

    private double parameter(double normal) {
        return Math.atan2(a * Math.sin(normal), b * Math.cos(normal));
    }

    private double speed(double t) {
        return Math.hypot(a * Math.cos(t), b * Math.sin(t));
    }
}
