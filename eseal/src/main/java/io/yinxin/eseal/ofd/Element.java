package io.yinxin.eseal.ofd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of OFD's XML by its local name; text is stripped, but that of TextCode, where blanks are characters. */
public record Element(String name, Map<String, String> attributes, String text, List<Element> children) {
    public Stream<Element> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    public Optional<Element> first(String child) {
        return all(child).findFirst();
    }

    /** Empty if there is none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Empty if there is none. */
    public String textOf(String child) {
        return first(child).map(Element::text).orElse("");
    }
}
