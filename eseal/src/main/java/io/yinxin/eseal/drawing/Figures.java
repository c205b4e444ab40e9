package io.yinxin.eseal.drawing;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** What is no text. Millimetres from the centre. */
final class Figures {
    /** Inner by outer radius of the star whose edges continue each other. */
    private static final double PENTAGRAM = (3 - Math.sqrt(5)) / 2;

    private Figures() {}

    static Path2D border(double width, double height, double border) {
        Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(new Ellipse2D.Double(-width / 2, -height / 2, width, height), false);
        ring.append(
                new Ellipse2D.Double(border - width / 2, border - height / 2, width - 2 * border, height - 2 * border),
                false);
        return ring;
    }

    /** One tip up. */
    static Path2D star(double diameter) {
        Path2D star = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < 10; i++) {
            double radius = diameter / 2 * (i % 2 == 0 ? 1 : PENTAGRAM);
            double x = radius * Math.sin(i * Math.PI / 5);
            double y = -radius * Math.cos(i * Math.PI / 5);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}
