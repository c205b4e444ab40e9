package io.yinxin.eseal.ofd.preview;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** The picture, drawn upon in pixels. Refuses what the rasteriser could not do in bounded time and memory. */
final class Canvas {
    /** The rasteriser holds all edges of one outline at once. */
    static final long MOST_PIECES = 200_000;
    /** What drawing something costs at least. */
    private static final long SMALLEST = 64;

    private final BufferedImage image;
    private final Budget budget;

    Canvas(int width, int height, Budget budget) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.budget = budget;
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
    }

    BufferedImage image() {
        return image;
    }

    void fill(Shape outline, Paint paint, float alpha, Clip clip) {
        if (affords(outline, clip.box())) {
            paint(outline.getBounds2D(), alpha, clip, graphics -> {
                graphics.setPaint(paint);
                graphics.fill(outline);
            });
        }
    }

    /** @param toPixels from the square of one unit that the picture fills */
    void picture(BufferedImage picture, AffineTransform toPixels, float alpha, Clip clip) {
        Shape reach = toPixels.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
        if (!affords(reach, clip.box())) {
            return;
        }
        AffineTransform all = new AffineTransform(toPixels);
        all.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
        paint(reach.getBounds2D(), alpha, clip, graphics -> graphics.drawImage(picture, all, null));
    }

    private boolean affords(Shape outline, Rectangle2D area) {
        Measure measure = Measure.of(outline, area);
        // Whoever made the outline has worked already, also if it is not drawn.
        boolean paid = budget.take(Budget.Cost.SEGMENTS, measure.pieces());
        if (!measure.drawable() || measure.pieces() > MOST_PIECES) {
            budget.leaveOut(LeftOut.TOO_MUCH);
            return false;
        }
        return paid && budget.take(Budget.Cost.CROSSINGS, measure.crossings());
    }

    private void paint(Rectangle2D reach, float alpha, Clip clip, Consumer<Graphics2D> brush) {
        Rectangle sheet = new Rectangle(image.getWidth(), image.getHeight());
        Rectangle seen = clip.box().getBounds().intersection(sheet);
        // Anti-aliased edges reach a pixel further.
        Rectangle area = grown(reach).intersection(seen);
        if (clip.isEmpty() || area.isEmpty()) {
            return;
        }
        long pixels = (long) area.width * area.height;
        if (!budget.take(Budget.Cost.PAINTED, pixels + SMALLEST)) {
            return;
        }
        if (clip.forms().isEmpty()) {
            Graphics2D graphics = graphics(image);
            graphics.setClip(area);
            graphics.setComposite(AlphaComposite.SrcOver.derive(alpha));
            brush.accept(graphics);
            graphics.dispose();
        } else if (budget.take(Budget.Cost.LAYERED, pixels * (1 + clip.forms().size()))) {
            BufferedImage layer = layer(area, brush);
            for (Shape form : clip.forms()) {
                if (!affords(form, area)) {
                    return;
                }
                keep(layer, layer(area, graphics -> graphics.fill(form)));
            }
            Graphics2D graphics = graphics(image);
            graphics.setComposite(AlphaComposite.SrcOver.derive(alpha));
            graphics.drawImage(layer, area.x, area.y, null);
            graphics.dispose();
        }
    }

    private static Rectangle grown(Rectangle2D reach) {
        Rectangle area = reach.getBounds();
        area.grow(1, 1);
        return area;
    }

    private static BufferedImage layer(Rectangle area, Consumer<Graphics2D> brush) {
        BufferedImage layer = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(layer);
        graphics.translate(-area.x, -area.y);
        brush.accept(graphics);
        graphics.dispose();
        return layer;
    }

    private static void keep(BufferedImage layer, BufferedImage form) {
        Graphics2D graphics = layer.createGraphics();
        graphics.setComposite(AlphaComposite.DstIn);
        graphics.drawImage(form, 0, 0, null);
        graphics.dispose();
    }

    private static Graphics2D graphics(BufferedImage on) {
        Graphics2D graphics = on.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }
}
