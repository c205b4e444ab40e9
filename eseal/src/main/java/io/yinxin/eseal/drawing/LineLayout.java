package io.yinxin.eseal.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Sets straight lines. */
final class LineLayout {
    /** Usual ink width of a digit by its height. */
    private static final double DIGIT = 0.6;

    private LineLayout() {}

    /** @throws DrawingProblem TOO_LONG */
    static List<Placed> text(DrawingPart part, TextLine line, List<Glyph> glyphs) {
        double units = glyphs.stream().mapToDouble(Glyph::width).sum();
        double gaps = (line.pitch() - line.width()) * (glyphs.size() - 1);
        double by = condensing(part, line, units * line.width() + gaps);
        double x = -(units * line.width() + gaps) * by / 2;
        List<Placed> placed = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double width = glyph.width() * line.width() * by;
            Cell cell = new Cell(x + width / 2, line.top() + line.height() / 2, 0, width, line.height());
            placed.add(new Placed(cell, cell.draw(glyph, line.width() * by / line.height())));
            x += width + (line.pitch() - line.width()) * by;
        }
        return placed;
    }

    /**
     * Digits and capitals of equal pitch, as high as the line and no wider than its characters.
     *
     * @throws DrawingProblem TOO_LONG
     */
    static List<Placed> number(DrawingPart part, TextLine line, List<Glyph> glyphs) {
        double by = condensing(part, line, line.width() + line.pitch() * (glyphs.size() - 1));
        double left = -line.pitch() * by * (glyphs.size() - 1) / 2;
        double digit = digitWidth(glyphs);
        List<Placed> placed = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double x = left + line.pitch() * by * placed.size();
            Cell cell = new Cell(x, line.top() + line.height() / 2, 0, line.width() * by, line.height());
            placed.add(new Placed(cell, inked(glyph, cell, digit)));
        }
        return placed;
    }

    /** @return ink width of the widest digit of the row, which fills its cell */
    static double digitWidth(List<Glyph> glyphs) {
        double widest = 0;
        for (Glyph glyph : glyphs) {
            Rectangle2D ink = glyph.outline().getBounds2D();
            // A row of ones is not stretched.
            widest = Math.max(widest, DIGIT * ink.getHeight());
            if (Character.isDigit(glyph.codePoint())) {
                widest = Math.max(widest, ink.getWidth());
            }
        }
        return widest;
    }

    /** @param digit ink width that fills a cell; a letter that is wider is condensed to it */
    static Path2D inked(Glyph glyph, Cell cell, double digit) {
        Rectangle2D ink = glyph.outline().getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(cell.x(), cell.y());
        place.rotate(cell.turn());
        place.scale(cell.width() / Math.max(digit, ink.getWidth()), cell.height() / ink.getHeight());
        place.translate(-ink.getCenterX(), -ink.getCenterY());
        return new Path2D.Double(glyph.outline(), place);
    }

    private static double condensing(DrawingPart part, TextLine line, double length) {
        double by = Math.min(1, line.longest() / length);
        if (line.width() * by < line.narrowest() - 1e-9) {
            throw DrawingProblem.tooLong(part, "the characters would be narrower than " + line.narrowest() + " mm");
        }
        return by;
    }
}
