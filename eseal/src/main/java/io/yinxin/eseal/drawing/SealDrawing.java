package io.yinxin.eseal.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A drawn seal: outlines in millimetres, of which every picture of it is made. Equal designs give equal bytes. */
public final class SealDrawing {
    /** What GB/T 38540 seals are usually made with. */
    public static final int USUAL_DPI = 600;

    /**
     * @param shapes millimetres from the centre, y downwards; one a character if it is a text
     * @param cells of the characters, or empty
     */
    record Part(DrawingPart what, List<Path2D> shapes, List<Cell> cells) {
        Rectangle2D bounds() {
            Rectangle2D bounds = shapes.getFirst().getBounds2D();
            shapes.forEach(s -> bounds.add(s.getBounds2D()));
            return bounds;
        }
    }

    private final double width;
    private final double height;
    private final List<Part> parts;
    private final NameFit nameFit;

    SealDrawing(double width, double height, List<Part> parts, NameFit nameFit) {
        this.width = width;
        this.height = height;
        this.parts = List.copyOf(parts);
        this.nameFit = nameFit;
    }

    /** @return millimetres */
    public double width() {
        return width;
    }

    /** @return millimetres */
    public double height() {
        return height;
    }

    public NameFit nameFit() {
        return nameFit;
    }

    /** @return an SVG document of paths only, sized in millimetres, on transparent ground */
    public String svg(InkColour ink) {
        return SvgPicture.of(this, ink);
    }

    /** @return PNG of 600 dpi, RGBA with straight alpha on transparent ground; 945 pixels for 40 mm */
    public byte[] png(InkColour ink) {
        return png(ink, USUAL_DPI);
    }

    /** @param dpi 72 to 1200 */
    public byte[] png(InkColour ink, int dpi) {
        Checks.range("dpi", dpi, 72, 1200);
        return PngPicture.of(this, ink, dpi);
    }

    List<Part> parts() {
        return parts;
    }
}
