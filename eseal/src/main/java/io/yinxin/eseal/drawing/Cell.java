package io.yinxin.eseal.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * The turned rectangle a character stands in. Millimetres from the centre of the seal, y downwards.
 *
 * @param turn clockwise, radians
 */
record Cell(double x, double y, double turn, double width, double height) {
    static Cell at(Point2D middle, double turn, double width, double height) {
        return new Cell(middle.getX(), middle.getY(), turn, width, height);
    }

    /** @param ratio how far the glyph is condensed, beside its own proportion */
    Path2D draw(Glyph glyph, double ratio) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        place.scale(height * ratio, height);
        return new Path2D.Double(glyph.outline(), place);
    }

    boolean clearOf(Rectangle2D other, double clearance) {
        Cell grown = new Cell(
                other.getCenterX(),
                other.getCenterY(),
                0,
                other.getWidth() + 2 * clearance,
                other.getHeight() + 2 * clearance);
        return clearOf(grown);
    }

    boolean clearOf(Cell other) {
        return apartAlong(turn, other)
                || apartAlong(turn + Math.PI / 2, other)
                || apartAlong(other.turn, other)
                || apartAlong(other.turn + Math.PI / 2, other);
    }

    /** Two rectangles are apart if a line between them exists, and then one along a side of either does. */
    private boolean apartAlong(double direction, Cell other) {
        double distance = Math.abs((other.x - x) * Math.cos(direction) + (other.y - y) * Math.sin(direction));
        // Neighbours that touch are apart.
        return distance >= reach(direction) + other.reach(direction) - 1e-9;
    }

    private double reach(double direction) {
        double angle = direction - turn;
        return Math.abs(Math.cos(angle)) * width / 2 + Math.abs(Math.sin(angle)) * height / 2;
    }
}
