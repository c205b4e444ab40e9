package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.Numbers;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/** Clips of a graphic unit (GB/T 33190, 8.4): each a union of areas, all of which must let through what is drawn. */
final class Clips {
    private static final int MOST_AREAS = 64;

    private final Fonts fonts;
    private final ParsedPaths paths;
    private final Budget budget;

    Clips(Fonts fonts, ParsedPaths paths, Budget budget) {
        this.fonts = fonts;
        this.paths = paths;
        this.budget = budget;
    }

    Clip of(Unit unit) {
        Clip clip = unit.clip();
        List<Element> all = unit.element().first("Clips").stream()
                .flatMap(clips -> clips.all("Clip"))
                .toList();
        for (Element one : all) {
            Optional<Shape> form = form(one, unit.toPixels());
            if (form.isPresent()) {
                clip = clip.within(form.get());
            }
        }
        return clip;
    }

    /** Empty if nothing of it can be read: then it does not clip. */
    private Optional<Shape> form(Element clip, AffineTransform toPixels) {
        Path2D.Double union = new Path2D.Double();
        clip.all("Area").limit(MOST_AREAS).forEach(area -> {
            AffineTransform inArea = new AffineTransform(toPixels);
            inArea.concatenate(Unit.matrix(area));
            area.all("Path").forEach(path -> add(path, inArea, union));
            area.all("Text").forEach(text -> addText(text, inArea, union));
        });
        return union.getCurrentPoint() == null ? Optional.empty() : Optional.of(union);
    }

    private void add(Element path, AffineTransform inArea, Path2D union) {
        Optional<Path2D> outline = paths.of(path);
        if (outline.isPresent()) {
            union.append(outline.get().getPathIterator(placed(path, inArea)), false);
        } else {
            budget.leaveOut(LeftOut.PATH);
        }
    }

    private void addText(Element text, AffineTransform inArea, Path2D union) {
        AffineTransform placed = placed(text, inArea);
        TextShape.of(
                text,
                fonts.face(text.attribute("Font")),
                budget,
                line -> union.append(line.getPathIterator(placed), false));
    }

    private static AffineTransform placed(Element element, AffineTransform inArea) {
        double[] box = Numbers.box(element.attribute("Boundary"));
        AffineTransform placed = new AffineTransform(inArea);
        if (box.length == 4) {
            placed.translate(box[0], box[1]);
        }
        placed.concatenate(Unit.matrix(element));
        return placed;
    }
}
