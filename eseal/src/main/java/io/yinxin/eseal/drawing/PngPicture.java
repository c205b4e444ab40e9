package io.yinxin.eseal.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The model as pixels: the rasteriser gives the coverage only, every pixel has the ink's colour. */
final class PngPicture {
    private static final double MM_PER_INCH = 25.4;

    private PngPicture() {}

    static byte[] of(SealDrawing drawing, InkColour ink, int dpi) {
        double scale = dpi / MM_PER_INCH;
        int width = (int) Math.round(drawing.width() * scale);
        int height = (int) Math.round(drawing.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.BLACK);
            AffineTransform toPixels = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
            toPixels.scale(scale, scale);
            for (SealDrawing.Part part : drawing.parts()) {
                part.shapes().forEach(shape -> graphics.fill(new Path2D.Double(shape, toPixels)));
            }
        } finally {
            graphics.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new PngWriter(width, height, dpi).write(pixels, ink);
    }
}
