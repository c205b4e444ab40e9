package io.yinxin.eseal.pdf;

import io.yinxin.eseal.place.Box;
import io.yinxin.eseal.place.PageSize;
import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Between what is shown of a page (the crop box, turned by Rotate, in millimetres from the top left) and the page's own
 * coordinates.
 */
final class PageFrame {
    /** Points in a millimetre. */
    static final double POINTS = 72 / 25.4;

    private final PDRectangle crop;
    private final int rotation;
    private final double unit;

    PageFrame(PDPage page) {
        this.crop = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
        float userUnit = page.getUserUnit();
        this.unit = (userUnit > 0 ? userUnit : 1) / POINTS;
    }

    /** Millimetres in a unit of the page. */
    double unit() {
        return unit;
    }

    PageSize size() {
        boolean lying = rotation % 180 != 0;
        return new PageSize(
                (lying ? crop.getHeight() : crop.getWidth()) * unit,
                (lying ? crop.getWidth() : crop.getHeight()) * unit);
    }

    PDRectangle rectangle(Box box) {
        double left = box.x() / unit;
        double top = box.y() / unit;
        double right = box.right() / unit;
        double bottom = box.bottom() / unit;
        return switch (rotation) {
            case 90 -> between(top, left, bottom, right);
            case 180 -> between(crop.getWidth() - right, top, crop.getWidth() - left, bottom);
            case 270 ->
                between(
                        crop.getWidth() - bottom,
                        crop.getHeight() - right,
                        crop.getWidth() - top,
                        crop.getHeight() - left);
            default -> between(left, crop.getHeight() - bottom, right, crop.getHeight() - top);
        };
    }

    /** Turns an appearance so that it stands upright on the turned page. */
    AffineTransform upright() {
        return AffineTransform.getQuadrantRotateInstance(rotation / 90);
    }

    private PDRectangle between(double left, double bottom, double right, double top) {
        return new PDRectangle(
                (float) (crop.getLowerLeftX() + left),
                (float) (crop.getLowerLeftY() + bottom),
                (float) (right - left),
                (float) (top - bottom));
    }
}
