package io.yinxin.eseal.drawing;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Characters of one height along one curve.
 *
 * @param ratio width by height that the narrowest place allows
 * @param sweep radians as seen from the centre
 */
record Ring(List<Cell> cells, double height, double ratio, double sweep) {
    /** Neighbours keep a twentieth of their distance free. */
    private static final double FILL = 0.95;

    private static final double STEP = Math.toRadians(1);

    /**
     * @param depth from the curve to the tops of the characters, millimetres
     * @param sweep radians
     */
    static Ring of(TextCurve curve, double depth, double height, double sweep, List<Glyph> glyphs, NameArc arc) {
        double spacing = depth + height * (1 - arc.spacingLine());
        double feet = depth + height;
        double half = curve.length(curve.normalSeenAt(sweep / 2, spacing), spacing);
        double[] places = places(glyphs, half);
        double ratio = arc.widest();
        double[] normals = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            normals[i] = curve.normalAt(places[i], spacing);
        }
        for (int i = 1; i < places.length; i++) {
            double chord = curve.point(normals[i - 1], feet).distance(curve.point(normals[i], feet));
            double widths = (glyphs.get(i - 1).width() + glyphs.get(i).width()) / 2;
            ratio = Math.min(ratio, FILL * chord / (height * widths));
        }
        List<Cell> cells = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            Point2D middle = curve.point(normals[i], depth + height / 2);
            cells.add(Cell.at(middle, normals[i], height * ratio * glyphs.get(i).width(), height));
        }
        return new Ring(cells, height, ratio, sweep);
    }

    Ring condensedTo(double least) {
        double by = Math.min(1, least / ratio);
        List<Cell> narrower = cells.stream()
                .map(c -> new Cell(c.x(), c.y(), c.turn(), c.width() * by, c.height()))
                .toList();
        return new Ring(narrower, height, ratio * by, sweep);
    }

    /** The greatest sweep not above {@code most} that keeps all characters of a row away from all obstacles, radians. */
    static double clearSweep(
            TextCurve curve,
            double depth,
            double height,
            double width,
            double most,
            List<Rectangle2D> obstacles,
            double clearance) {
        if (obstacles.isEmpty()) {
            return most;
        }
        double spot = depth + height / 2;
        double clear = 0;
        // From the top down: what stands beside the middle is met before what stands below it.
        for (double normal = STEP; clear < most; normal += STEP) {
            Point2D middle = curve.point(normal, spot);
            double reached = 2 * Math.atan2(middle.getX(), -middle.getY());
            if (reached > most) {
                reached = most;
                normal = curve.normalSeenAt(most / 2, spot);
                middle = curve.point(normal, spot);
            }
            Cell last = Cell.at(middle, normal, width, height);
            if (!obstacles.stream().allMatch(o -> last.clearOf(o, clearance))) {
                return clear;
            }
            clear = reached;
        }
        return clear;
    }

    /** Lengths from the top; each character takes room by its width. */
    private static double[] places(List<Glyph> glyphs, double half) {
        double[] places = new double[glyphs.size()];
        for (int i = 1; i < places.length; i++) {
            places[i] =
                    places[i - 1] + (glyphs.get(i - 1).width() + glyphs.get(i).width()) / 2;
        }
        double whole = places[places.length - 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = whole == 0 ? 0 : (2 * places[i] / whole - 1) * half;
        }
        return places;
    }
}
