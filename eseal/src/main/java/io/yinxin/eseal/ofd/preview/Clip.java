package io.yinxin.eseal.ofd.preview;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be seen of what is drawn, in pixels: a box, and forms all of which must let it through. Forms are not intersected
 * as outlines, which may cost the square of their pieces.
 */
record Clip(Rectangle2D box, List<Shape> forms) {
    Clip {
        forms = List.copyOf(forms);
    }

    static Clip of(Rectangle2D box) {
        return new Clip(box, List.of());
    }

    /** @param box in the coordinates from which the transformation leads to pixels */
    Clip within(AffineTransform toPixels, Rectangle2D inner) {
        return within(toPixels.createTransformedShape(inner));
    }

    Clip within(Shape form) {
        Rectangle2D bounds = form.getBounds2D();
        Rectangle2D both = box.createIntersection(bounds);
        Rectangle2D seen = both.getWidth() < 0 || both.getHeight() < 0 ? new Rectangle2D.Double() : both;
        if (isUpright(form, bounds)) {
            return new Clip(seen, forms);
        }
        List<Shape> more = new ArrayList<>(forms);
        more.add(form);
        return new Clip(seen, more);
    }

    boolean isEmpty() {
        return box.getWidth() <= 0 && box.getHeight() <= 0;
    }

    /** Most clips in documents are boxes written as paths. */
    private static boolean isUpright(Shape form, Rectangle2D bounds) {
        double[] at = new double[6];
        double slack = 0.01;
        int corners = 0;
        for (var path = form.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                continue;
            }
            boolean side = near(at[0], bounds.getMinX(), slack) || near(at[0], bounds.getMaxX(), slack);
            boolean level = near(at[1], bounds.getMinY(), slack) || near(at[1], bounds.getMaxY(), slack);
            boolean once = (kind == PathIterator.SEG_MOVETO) == (corners == 0);
            if (kind > PathIterator.SEG_LINETO || !side || !level || !once || ++corners > 5) {
                return false;
            }
        }
        return corners >= 4 && visitsAll(form, bounds, slack);
    }

    /** Four points at corners may still be two corners twice. */
    private static boolean visitsAll(Shape form, Rectangle2D bounds, double slack) {
        int seen = 0;
        double[] at = new double[6];
        int nth = 0;
        for (var path = form.getPathIterator(null); !path.isDone() && nth < 4; path.next(), nth++) {
            path.currentSegment(at);
            boolean right = near(at[0], bounds.getMaxX(), slack);
            boolean low = near(at[1], bounds.getMaxY(), slack);
            seen |= 1 << ((right ? 1 : 0) + (low ? 2 : 0));
        }
        return seen == 15;
    }

    private static boolean near(double a, double b, double slack) {
        return Math.abs(a - b) <= slack;
    }
}
