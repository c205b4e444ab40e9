package io.yinxin.eseal.ofd.preview;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/** An arc between two points of an ellipse that is given by its radii and its turn, as in SVG 1.1, F.6. */
final class EllipticArc {
    private EllipticArc() {}

    /**
     * @param turn of the ellipse's first axis, in radians, clockwise as y points downwards
     * @param sweep whether the arc runs clockwise
     */
    static void append(
            Path2D path, double rx, double ry, double turn, boolean large, boolean sweep, double x, double y) {
        double startX = path.getCurrentPoint().getX();
        double startY = path.getCurrentPoint().getY();
        double a = Math.abs(rx);
        double b = Math.abs(ry);
        if (a == 0 || b == 0 || startX == x && startY == y) {
            path.lineTo(x, y);
            return;
        }
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double halfX = (startX - x) / 2;
        double halfY = (startY - y) / 2;
        double px = cos * halfX + sin * halfY;
        double py = -sin * halfX + cos * halfY;
        // Radii too small to reach both points grow until they do.
        double reach = Math.hypot(px / a, py / b);
        if (reach > 1) {
            a *= reach;
            b *= reach;
        }
        double square = (a * b) * (a * b);
        double cross = (a * py) * (a * py) + (b * px) * (b * px);
        double along = Math.sqrt(Math.max(0, (square - cross) / cross)) * (large == sweep ? -1 : 1);
        double cx = along * a * py / b;
        double cy = -along * b * px / a;
        double from = Math.atan2((py - cy) / b, (px - cx) / a);
        double to = Math.atan2((-py - cy) / b, (-px - cx) / a);
        double extent = to - from;
        if (sweep && extent < 0) {
            extent += 2 * Math.PI;
        } else if (!sweep && extent > 0) {
            extent -= 2 * Math.PI;
        }
        // Arc2D counts its angles against the clock.
        Arc2D arc = new Arc2D.Double(-a, -b, 2 * a, 2 * b, -Math.toDegrees(from), -Math.toDegrees(extent), Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance((startX + x) / 2, (startY + y) / 2);
        place.rotate(turn);
        place.translate(cx, cy);
        path.append(arc.getPathIterator(place), true);
    }
}
