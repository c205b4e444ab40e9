package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Numbers;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** Lines of a width, with caps, joins and dashes (GB/T 33190, 8.2), as outlines in pixels. */
final class Lines {
    /** In mm, where nothing is said. */
    private static final double WIDTH = 0.353;

    private static final double MITRE = 3.528;
    /** Pixels; a finer line would hardly be seen. */
    private static final double FINEST = 0.6;

    private static final double MOST_DASHES = 20_000;
    private static final int LONGEST_PATTERN = 32;
    private static final Rectangle2D NOWHERE = new Rectangle2D.Double();

    private Lines() {}

    /** In the unit's millimetres. */
    static double width(Style style) {
        return Math.max(0, style.number("LineWidth", WIDTH));
    }

    /** @param outline in pixels */
    static Shape around(Shape outline, Style style, AffineTransform toPixels) {
        // A line under an uneven scale is drawn with its mean width.
        double scale = Math.sqrt(Math.abs(toPixels.getDeterminant()));
        float width = (float) Math.clamp(width(style) * scale, FINEST, 1e5);
        return new BasicStroke(
                        width,
                        cap(style.attribute("Cap", "")),
                        join(style.attribute("Join", "")),
                        (float) Math.clamp(style.number("MiterLimit", MITRE), 1, 1000),
                        dashes(style, scale, Measure.of(outline, NOWHERE).length()),
                        (float) Math.clamp(style.number("DashOffset", 0) * scale, 0, 1e6))
                .createStrokedShape(outline);
    }

    /** Null, which says BasicStroke, for a line without gaps; too many dashes look like that, too. */
    @SuppressWarnings({"NullAway", "ReturnsNullCollection", "PMD.ReturnEmptyCollectionRatherThanNull"})
    private static float[] dashes(Style style, double scale, double length) {
        double[] pattern = Numbers.list(style.attribute("DashPattern", ""), LONGEST_PATTERN);
        double period = Arrays.stream(pattern).sum() * scale;
        boolean sound = pattern.length > 0 && Arrays.stream(pattern).allMatch(part -> part >= 0) && period > 0.1;
        if (!sound || length / period * pattern.length > MOST_DASHES) {
            return null;
        }
        float[] dashes = new float[pattern.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) Math.min(1e6, pattern[i] * scale);
        }
        return dashes;
    }

    private static int cap(String cap) {
        return switch (cap) {
            case "Round" -> BasicStroke.CAP_ROUND;
            case "Square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
    }

    private static int join(String join) {
        return switch (join) {
            case "Round" -> BasicStroke.JOIN_ROUND;
            case "Bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
    }
}
