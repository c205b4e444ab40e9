package io.yinxin.eseal.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A character's outline in a cell of height 1 around the origin, y downwards.
 *
 * @param outline lies within the cell
 * @param width of the cell; 1 for an ideograph
 * @param ideographic whether it fills a square, as opposed to letters, digits and brackets
 */
record Glyph(int codePoint, Path2D outline, double width, boolean ideographic) {
    /** White beside the ink of a character that has its own width, both sides together. */
    private static final double BEARING = 0.14;

    private static final double SPACE = 0.35;

    /** @param inked the outline where the font has it, measured in ideographs */
    static Glyph of(int codePoint, Shape inked) {
        Rectangle2D ink = inked.getBounds2D();
        if (ink.isEmpty()) {
            return new Glyph(codePoint, new Path2D.Double(), SPACE, false);
        }
        boolean ideographic = Character.isIdeographic(codePoint);
        double width = ideographic ? 1 : Math.min(1, ink.getWidth() + BEARING);
        AffineTransform centred = AffineTransform.getTranslateInstance(-ink.getCenterX(), 0);
        Glyph glyph = new Glyph(codePoint, new Path2D.Double(inked, centred), width, ideographic);
        return ideographic ? glyph.within() : glyph;
    }

    /** Puts letters with tails on a common line that keeps all of them inside their cells, and shrinks them only if it must. */
    static List<Glyph> alignedLatin(List<Glyph> glyphs) {
        double top = 0;
        double bottom = 0;
        for (Glyph glyph : glyphs) {
            if (!glyph.ideographic) {
                Rectangle2D ink = glyph.outline.getBounds2D();
                top = Math.min(top, ink.getMinY());
                bottom = Math.max(bottom, ink.getMaxY());
            }
        }
        double up = Math.max(0, bottom - 0.5);
        double shrink = Math.min(1, 0.5 / Math.max(up - top, bottom - up));
        if (up == 0 && shrink == 1) {
            return glyphs;
        }
        return glyphs.stream()
                .map(g -> g.ideographic ? g : g.moved(-up).scaled(shrink))
                .toList();
    }

    private Glyph moved(double down) {
        return transformed(AffineTransform.getTranslateInstance(0, down), width);
    }

    private Glyph scaled(double by) {
        return transformed(AffineTransform.getScaleInstance(by, by), width * by);
    }

    /** A few ideographs are drawn beyond the square of all others. */
    private Glyph within() {
        Rectangle2D ink = outline.getBounds2D();
        double reach = Math.max(Math.max(-ink.getMinY(), ink.getMaxY()), ink.getWidth() / 2);
        if (reach <= 0.5) {
            return this;
        }
        double by = 0.5 / reach;
        return transformed(AffineTransform.getScaleInstance(by, by), width);
    }

    private Glyph transformed(AffineTransform by, double newWidth) {
        return new Glyph(codePoint, new Path2D.Double(outline, by), newWidth, ideographic);
    }
}
