package io.yinxin.eseal.ofd.preview;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * How much work an outline is.
 *
 * @param pieces lines; a curve counts as four
 * @param crossings rows of pixels within the area that lines cross
 * @param length in pixels
 * @param drawable whether all its coordinates are such that the rasteriser can count with them
 */
record Measure(long pieces, long crossings, double length, boolean drawable) {
    private static final double FARTHEST = 1e7;
    private static final int CURVE = 4;

    static Measure of(Shape shape, Rectangle2D area) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        long pieces = 0;
        double crossings = 0;
        double length = 0;
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            int points =
                    switch (kind) {
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 3;
                        case PathIterator.SEG_CLOSE -> 0;
                        default -> 1;
                    };
            pieces += points > 1 ? CURVE : 1;
            if (kind == PathIterator.SEG_CLOSE) {
                at[0] = startX;
                at[1] = startY;
                points = 1;
            }
            for (int i = 0; i < points; i++) {
                double nextX = at[2 * i];
                double nextY = at[2 * i + 1];
                if (!(Math.abs(nextX) < FARTHEST && Math.abs(nextY) < FARTHEST)) {
                    return new Measure(pieces, 0, 0, false);
                }
                if (kind == PathIterator.SEG_MOVETO) {
                    startX = nextX;
                    startY = nextY;
                } else {
                    length += Math.hypot(nextX - x, nextY - y);
                    crossings += Math.abs(within(nextY, area) - within(y, area));
                }
                x = nextX;
                y = nextY;
            }
        }
        return new Measure(pieces, (long) crossings, length, true);
    }

    private static double within(double y, Rectangle2D area) {
        return Math.clamp(y, area.getMinY(), Math.max(area.getMinY(), area.getMaxY()));
    }
}
