package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.OfdPage;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * Where graphic units stand.
 *
 * @param toPixels from the millimetres of the container
 * @param alpha 0 to 1
 * @param layer drawing parameters of the layer
 * @param depth of nesting
 */
record Place(AffineTransform toPixels, Clip clip, float alpha, Style layer, int depth) {
    private static final int DEEPEST = 12;

    static Place page(Canvas canvas, OfdPage page) {
        Rectangle2D box = new Rectangle2D.Double(
                0, 0, canvas.image().getWidth(), canvas.image().getHeight());
        // What rounding to whole pixels leaves is spread.
        double across = box.getWidth() / page.width();
        double down = box.getHeight() / page.height();
        AffineTransform toPixels = AffineTransform.getScaleInstance(across, down);
        return new Place(toPixels, Clip.of(box), 1, Style.NONE, 0);
    }

    Place in(Style style) {
        return new Place(toPixels, clip, alpha, style, depth);
    }

    Place moved(AffineTransform inner, Clip within, float opacity) {
        AffineTransform all = new AffineTransform(toPixels);
        all.concatenate(inner);
        return new Place(all, within, alpha * opacity, layer, depth + 1);
    }

    boolean isTooDeep() {
        return depth > DEEPEST;
    }
}
