package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.Numbers;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * A graphic unit where it stands (GB/T 33190, 8.5): its own coordinates go through CTM and from the corner of its Boundary
 * into those of its container; what is outside of Boundary and Clips is not seen.
 *
 * @param inner from its own coordinates into the container's
 * @param toPixels from its own coordinates
 */
record Unit(Element element, Style style, AffineTransform inner, AffineTransform toPixels, Clip clip, float alpha) {
    /** In mm: boxes of thin lines are often without height. */
    private static final double SLACK = 0.1;

    /** @param overhang in the unit's own mm: how far producers draw over the edge without being cut off */
    static Unit of(Element element, Style style, Place place, double overhang) {
        double[] box = Numbers.box(element.attribute("Boundary"));
        AffineTransform ctm = matrix(element);
        AffineTransform inner = new AffineTransform();
        Clip clip = place.clip();
        if (box.length == 4) {
            inner.translate(box[0], box[1]);
            double more = SLACK + overhang * Math.sqrt(Math.abs(ctm.getDeterminant()));
            clip = clip.within(
                    place.toPixels(),
                    new Rectangle2D.Double(
                            box[0] - more,
                            box[1] - more,
                            Math.max(0, box[2]) + 2 * more,
                            Math.max(0, box[3]) + 2 * more));
        }
        inner.concatenate(ctm);
        AffineTransform toPixels = new AffineTransform(place.toPixels());
        toPixels.concatenate(inner);
        return new Unit(element, style, inner, toPixels, clip, place.alpha() * Colours.alpha(element));
    }

    Unit within(Clip narrower) {
        return new Unit(element, style, inner, toPixels, narrower, alpha);
    }

    static AffineTransform matrix(Element element) {
        double[] numbers = Numbers.list(element.attribute("CTM"), 6);
        return numbers.length == 6 ? new AffineTransform(numbers) : new AffineTransform();
    }
}
