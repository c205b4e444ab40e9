package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/** Draws graphic units (GB/T 33190, 8 to 13) in their order. */
final class Units {
    /** Of an em: what makes a letter look bold. */
    private static final double BOLDER = 0.04;

    private static final int BOLD = 600;
    /** Of a line. */
    private static final int SIDES = 2;

    private final Weights weights = new Weights();
    private final Resources resources;
    private final Fonts fonts;
    private final ParsedPaths paths;
    private final Colours colours;
    private final Clips clips;
    private final Pictures pictures;
    private final Canvas canvas;
    private final Budget budget;

    Units(Resources resources, Colours colours, Pictures pictures, Canvas canvas, Budget budget) {
        this.resources = resources;
        this.fonts = new Fonts(resources, budget);
        this.colours = colours;
        this.paths = new ParsedPaths(budget);
        this.clips = new Clips(fonts, paths, budget);
        this.pictures = pictures;
        this.canvas = canvas;
        this.budget = budget;
    }

    void draw(List<Element> units, Place place) {
        if (place.isTooDeep()) {
            budget.leaveOut(LeftOut.TOO_MUCH);
            return;
        }
        for (Element unit : units) {
            if (budget.isEnded()
                    || !budget.take(Budget.Cost.OBJECTS, 1)
                    || !budget.take(Budget.Cost.READ, weights.of(unit))) {
                return;
            }
            if (!unit.attribute("Visible").equals("false")) {
                drawn(unit, place);
            }
        }
    }

    /** Java2D has limits of its own for numbers that documents may hold; one unit must not cost the page. */
    private void drawn(Element unit, Place place) {
        try {
            draw(unit, place);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            budget.leaveOut(LeftOut.PART);
        }
    }

    private void draw(Element unit, Place place) {
        switch (unit.name()) {
            case "TextObject" -> text(unit, place);
            case "PathObject" -> path(unit, place);
            case "ImageObject" -> image(unit, place);
            case "CompositeObject" -> composite(unit, place);
            case "PageBlock" -> draw(unit.children(), place.moved(new AffineTransform(), place.clip(), 1));
            default -> {
                // Actions and whatever else there is draw nothing.
            }
        }
    }

    private void path(Element element, Place place) {
        Style style = style(element, place);
        Optional<Path2D> path = paths.of(element);
        if (path.isEmpty()) {
            budget.leaveOut(LeftOut.PATH);
            return;
        }
        Unit unit = clipped(Unit.of(element, style, place, Lines.width(style)));
        path.get()
                .setWindingRule(
                        style.attribute("Rule", "").equalsIgnoreCase("Even-Odd")
                                ? Path2D.WIND_EVEN_ODD
                                : Path2D.WIND_NON_ZERO);
        Shape outline = unit.toPixels().createTransformedShape(path.get());
        if (element.attribute("Fill").equals("true")) {
            style.child("FillColor").ifPresent(colour -> fill(unit, outline, Optional.of(colour)));
        }
        if (!element.attribute("Stroke").equals("false")) {
            stroke(unit, outline);
        }
    }

    private Style style(Element element, Place place) {
        Style style = Style.of(element, resources, place.layer());
        style.sources().stream().skip(1).forEach(source -> budget.take(Budget.Cost.READ, weights.of(source)));
        return style;
    }

    private void text(Element element, Place place) {
        Style style = style(element, place);
        Fonts.Face face = fonts.face(style.attribute("Font", ""));
        // Descenders and accents reach over the edge of many producers' boxes.
        Unit unit = clipped(Unit.of(element, style, place, TextShape.size(element) / 2));
        boolean bold = face.own().isEmpty() && (face.bold() || style.number("Weight", 0) >= BOLD);
        TextShape.of(element, face, budget, line -> {
            Shape outline = unit.toPixels().createTransformedShape(line);
            if (!element.attribute("Fill").equals("false")) {
                fill(unit, outline, style.child("FillColor"));
                if (bold) {
                    fill(unit, bolder(outline, unit, element), style.child("FillColor"));
                }
            }
            if (element.attribute("Stroke").equals("true")) {
                stroke(unit, outline);
            }
        });
    }

    private static Shape bolder(Shape outline, Unit unit, Element element) {
        double width = BOLDER
                * TextShape.size(element)
                * Math.sqrt(Math.abs(unit.toPixels().getDeterminant()));
        return Measure.of(outline, unit.clip().box()).drawable()
                ? new BasicStroke((float) Math.clamp(width, 0.1, 1e5)).createStrokedShape(outline)
                : new Path2D.Double();
    }

    /** Without a colour black. */
    private void fill(Unit unit, Shape outline, Optional<Element> colour) {
        ink(unit, colour).ifPresent(ink -> canvas.fill(outline, ink.paint(), unit.alpha() * ink.alpha(), unit.clip()));
    }

    private void stroke(Unit unit, Shape outline) {
        Measure measure = Measure.of(outline, unit.clip().box());
        if (!measure.drawable() || SIDES * measure.pieces() > Canvas.MOST_PIECES) {
            budget.leaveOut(LeftOut.TOO_MUCH);
            return;
        }
        if (!budget.take(Budget.Cost.OUTLINED, SIDES * measure.pieces())) {
            return;
        }
        Shape line = Lines.around(outline, unit.style(), unit.toPixels());
        fill(unit, line, unit.style().child("StrokeColor"));
    }

    private Optional<Ink> ink(Unit unit, Optional<Element> colour) {
        return colour.isPresent() ? colours.ink(colour.get(), unit.toPixels()) : Optional.of(new Ink(Color.BLACK, 1));
    }

    private void image(Element element, Place place) {
        Unit unit = clipped(Unit.of(element, Style.NONE, place, 0));
        AffineTransform square = new AffineTransform(unit.toPixels());
        if (element.attribute("CTM").isEmpty()) {
            // Producers leave it out where the picture fills the box.
            double[] box = Numbers.box(element.attribute("Boundary"));
            if (Numbers.isBox(box)) {
                square.scale(box[2], box[3]);
            }
        }
        if (!element.attribute("ImageMask").isEmpty()) {
            budget.leaveOut(LeftOut.PICTURE);
        }
        resources
                .find("MultiMedia", element.attribute("ResourceID"))
                .flatMap(media -> pictures.of(media, square))
                .ifPresentOrElse(
                        picture -> canvas.picture(picture, square, unit.alpha(), unit.clip()),
                        () -> budget.leaveOut(LeftOut.PICTURE));
    }

    private void composite(Element element, Place place) {
        Unit unit = clipped(Unit.of(element, Style.NONE, place, 0));
        List<Element> content = resources
                .find("CompositeGraphicUnit", element.attribute("ResourceID"))
                .or(() -> resources.find("VectorG", element.attribute("ResourceID")))
                .flatMap(item -> item.element().first("Content"))
                .map(Element::children)
                .orElse(List.of());
        draw(content, place.moved(unit.inner(), unit.clip(), Colours.alpha(element)));
    }

    private Unit clipped(Unit unit) {
        return unit.within(clips.of(unit));
    }
}
