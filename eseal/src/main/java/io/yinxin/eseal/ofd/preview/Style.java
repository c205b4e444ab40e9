package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Attributes and colours of a graphic unit: its own before those of its drawing parameters, before those of its layer.
 *
 * @param sources the nearest first
 */
record Style(List<Element> sources) {
    static final Style NONE = new Style(List.of());
    private static final int LONGEST_CHAIN = 16;

    Style {
        sources = List.copyOf(sources);
    }

    static Style of(Element unit, Resources resources, Style layer) {
        List<Element> sources = new ArrayList<>();
        sources.add(unit);
        addParameters(unit.attribute("DrawParam"), resources, sources);
        sources.addAll(layer.sources);
        return new Style(sources);
    }

    /** Of a layer: its own attributes mean something else. */
    static Style ofLayer(Element layer, Resources resources) {
        List<Element> sources = new ArrayList<>();
        addParameters(layer.attribute("DrawParam"), resources, sources);
        return new Style(sources);
    }

    private static void addParameters(String id, Resources resources, List<Element> sources) {
        String next = id;
        for (int i = 0; i < LONGEST_CHAIN && !next.isEmpty(); i++) {
            Optional<Element> parameters = resources.find("DrawParam", next).map(Resources.Item::element);
            if (parameters.isEmpty()) {
                return;
            }
            sources.add(parameters.get());
            next = parameters.get().attribute("Relative");
        }
    }

    String attribute(String name, String otherwise) {
        return sources.stream()
                .map(source -> source.attribute(name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    double number(String name, double otherwise) {
        return Numbers.number(attribute(name, ""), otherwise);
    }

    Optional<Element> child(String name) {
        return sources.stream().flatMap(source -> source.all(name)).findFirst();
    }
}
