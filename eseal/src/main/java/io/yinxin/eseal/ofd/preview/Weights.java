package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How much there is to read of an element: its attributes, texts and children, but not the units of a block and the data of
 * paths, which are counted where they are read. Worked out once for each element.
 */
final class Weights {
    private static final int ELEMENT = 16;

    private final Map<Element, Long> known = new IdentityHashMap<>();

    long of(Element element) {
        return known.computeIfAbsent(element, Weights::weigh);
    }

    private static long weigh(Element element) {
        if (element.name().equals("PageBlock")) {
            return ELEMENT;
        }
        long weight = ELEMENT;
        if (!element.name().equals(ParsedPaths.DATA)) {
            weight += element.text().length();
        }
        for (String value : element.attributes().values()) {
            weight += value.length();
        }
        for (Element child : element.children()) {
            weight += weigh(child);
        }
        return weight;
    }
}
