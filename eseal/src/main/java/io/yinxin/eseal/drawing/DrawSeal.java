package io.yinxin.eseal.drawing;

import io.yinxin.eseal.drawing.SerialPlace.InLine;
import io.yinxin.eseal.drawing.SerialPlace.OnArc;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the model of a seal from its design. Pure, safe for several threads; the first call loads the font. */
public final class DrawSeal {
    /**
     * @throws DrawingProblem TOO_LONG if a text does not fit in legible characters; GLYPH_MISSING naming every character the font
     *     lacks
     */
    public SealDrawing draw(SealDesign design) {
        SealFont font = SealFont.packaged();
        refuseMissing(design, font);
        SealTemplate template = design.template();
        List<SealDrawing.Part> parts = new ArrayList<>();
        parts.add(figure(DrawingPart.BORDER, Figures.border(template.width(), template.height(), template.border())));
        List<Rectangle2D> obstacles = new ArrayList<>();
        List<SealDrawing.Part> inside = lines(design, font, obstacles);
        List<Glyph> name = font.glyphs(design.organisation());
        List<Ring> rings = new NameLayout(template, obstacles, bottomTaken(design)).fit(name);
        parts.add(name(rings, name));
        if (template.star() > 0) {
            parts.add(figure(DrawingPart.STAR, Figures.star(template.star())));
        }
        parts.addAll(inside);
        if (design.serial().isPresent() && template.serial() instanceof OnArc place) {
            List<Glyph> digits = font.glyphs(design.serial().get());
            parts.add(text(DrawingPart.SERIAL, SerialLayout.onArc(template, place, digits, rings.getFirst())));
        }
        Ring outer = rings.getFirst();
        NameFit fit = new NameFit(rings.size(), outer.height(), outer.ratio(), Math.toDegrees(outer.sweep()));
        return new SealDrawing(template.width(), template.height(), parts, fit);
    }

    /** @param obstacles gets the boxes of what is set */
    private static List<SealDrawing.Part> lines(SealDesign design, SealFont font, List<Rectangle2D> obstacles) {
        SealTemplate template = design.template();
        List<SealDrawing.Part> lines = new ArrayList<>();
        if (design.taxNumber().isPresent()) {
            TextLine line = template.taxNumberLine().orElseThrow();
            List<Glyph> glyphs = font.glyphs(design.taxNumber().get());
            lines.add(text(DrawingPart.TAX_NUMBER, LineLayout.number(DrawingPart.TAX_NUMBER, line, glyphs)));
        }
        if (!template.caption().isEmpty()) {
            List<Glyph> glyphs = font.glyphs(template.caption());
            lines.add(text(DrawingPart.CAPTION, LineLayout.text(DrawingPart.CAPTION, template.captionLine(), glyphs)));
        }
        if (design.serial().isPresent() && template.serial() instanceof InLine place) {
            List<Glyph> glyphs = font.glyphs(design.serial().get());
            lines.add(text(DrawingPart.SERIAL, LineLayout.number(DrawingPart.SERIAL, place.line(), glyphs)));
        }
        for (SealDrawing.Part line : lines) {
            obstacles.add(line.bounds());
        }
        return lines;
    }

    private static SealDrawing.Part name(List<Ring> rings, List<Glyph> glyphs) {
        List<Placed> placed = new ArrayList<>();
        for (Ring ring : rings) {
            for (Cell cell : ring.cells()) {
                placed.add(new Placed(cell, cell.draw(glyphs.get(placed.size()), ring.ratio())));
            }
        }
        return text(DrawingPart.NAME, placed);
    }

    private static boolean bottomTaken(SealDesign design) {
        return design.serial().isPresent() || !design.template().caption().isEmpty();
    }

    private static SealDrawing.Part figure(DrawingPart what, Path2D shape) {
        return new SealDrawing.Part(what, List.of(shape), List.of());
    }

    private static SealDrawing.Part text(DrawingPart what, List<Placed> placed) {
        return new SealDrawing.Part(
                what,
                placed.stream().map(Placed::shape).toList(),
                placed.stream().map(Placed::cell).toList());
    }

    private static void refuseMissing(SealDesign design, SealFont font) {
        Set<String> inName = font.missing(design.organisation());
        Set<String> missing = new LinkedHashSet<>(inName);
        missing.addAll(font.missing(design.template().caption()));
        if (!missing.isEmpty()) {
            throw DrawingProblem.missing(
                    inName.isEmpty() ? DrawingPart.CAPTION : DrawingPart.NAME, List.copyOf(missing));
        }
    }
}
