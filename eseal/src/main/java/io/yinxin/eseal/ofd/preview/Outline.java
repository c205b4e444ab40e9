package io.yinxin.eseal.ofd.preview;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * A character as it is drawn.
 *
 * @param shape in an em of one unit, the baseline at zero, y downwards
 * @param advance to the next character, of an em
 * @param pieces as {@link Measure} counts them
 */
record Outline(Shape shape, double advance, long pieces) {
    private static final Rectangle2D NOWHERE = new Rectangle2D.Double();

    Outline(Shape shape, double advance) {
        this(shape, advance, Measure.of(shape, NOWHERE).pieces());
    }
}
