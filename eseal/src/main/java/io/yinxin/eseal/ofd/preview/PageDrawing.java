package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.OfdPage;
import io.yinxin.eseal.ofd.PageParts;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A page from the back to the front: background templates, the page's layers, foreground templates, annotations, seals
 * (GB/T 33190, 7.7, 15; GB/T 38540).
 */
final class PageDrawing {
    private static final int MOST_TEMPLATES = 64;
    private static final Map<String, Integer> ORDER = Map.of("Background", 0, "Body", 1, "Foreground", 2);

    private final PageParts parts;
    private final OfdPage page;
    private final Canvas canvas;
    private final Budget budget;
    private final Resources resources;
    private final List<Element> behind = new ArrayList<>();
    private final List<Element> layers = new ArrayList<>();
    private final List<Element> before = new ArrayList<>();
    private final List<Element> annotations = new ArrayList<>();
    private final Units units;
    private boolean annotationsRead;

    /** Reads the page; it may be drawn several times. */
    PageDrawing(PageParts parts, OfdPage page, Canvas canvas, Budget budget) {
        this.parts = parts;
        this.page = page;
        this.canvas = canvas;
        this.budget = budget;
        this.resources = new Resources(parts, budget);
        Element common =
                parts.document().first("CommonData").orElse(new Element("CommonData", Map.of(), "", List.of()));
        common.children().stream()
                .filter(child ->
                        child.name().equals("PublicRes") || child.name().equals("DocumentRes"))
                .forEach(child -> resources.add(parts.resolve(parts.root(), child.text())));
        read(parts.content(page), layers);
        templates();
        Colours colours = new Colours(resources, budget, common.textOf("DefaultCS"));
        units = new Units(resources, colours, new Pictures(resources, budget), canvas, budget);
    }

    void draw(Place place) {
        drawWithoutSeals(place);
        new Seals(parts, page, canvas, budget).draw(place);
    }

    private void drawWithoutSeals(Place place) {
        for (List<Element> sheet : List.of(behind, layers, before)) {
            layers(sheet).forEach(layer -> units.draw(layer.children(), place.in(Style.ofLayer(layer, resources))));
        }
        if (!annotationsRead) {
            // Not before: their resources are not those of the page.
            annotations.addAll(new Annotations(parts, page, resources, budget).appearances());
            annotationsRead = true;
        }
        annotations.forEach(appearance -> {
            Unit unit = Unit.of(appearance, Style.NONE, place, 0);
            units.draw(appearance.children(), place.moved(unit.inner(), unit.clip(), 1));
        });
    }

    /** Adds the page element itself, from which its layers and templates are taken. */
    private void read(String entry, List<Element> sheets) {
        try {
            Element sheet = resources.tree(entry, "Page");
            sheet.all("PageRes").forEach(child -> resources.add(parts.resolve(entry, child.text())));
            sheets.add(sheet);
        } catch (OfdException e) {
            budget.leaveOut(LeftOut.PART);
        }
    }

    private void templates() {
        Map<String, String> known = parts.templates();
        layers.stream()
                .flatMap(sheet -> sheet.all("Template"))
                .limit(MOST_TEMPLATES)
                .forEach(template -> {
                    String entry = known.getOrDefault(template.attribute("TemplateID"), "");
                    read(entry, template.attribute("ZOrder").equals("Foreground") ? before : behind);
                });
    }

    private static List<Element> layers(List<Element> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.all("Content")
                        .flatMap(content -> content.all("Layer"))
                        .sorted(Comparator.comparing(layer -> ORDER.getOrDefault(layer.attribute("Type"), 1))))
                .toList();
    }

    /** Inside of another page, as pictures of seals may be; nobody seals those. */
    void drawWithin(AffineTransform inner, Clip clip, Place place) {
        AffineTransform fitted = new AffineTransform(inner);
        fitted.scale(1 / page.width(), 1 / page.height());
        drawWithoutSeals(place.moved(fitted, clip, 1));
    }
}
