package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.PageParts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources of a document and a page by their id (GB/T 33190, 7.9). */
final class Resources {
    /** Bytes of one list or page. */
    private static final int MOST_XML = 16 << 20;

    private static final int LONGEST_ID = 128;

    private final PageParts parts;
    private final Budget budget;
    private final Map<String, Item> items = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    /** @param folder in which its file lies, as a location */
    record Item(Element element, String file, String folder) {}

    Resources(PageParts parts, Budget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    /** @param entry of the list; a list that cannot be read is left out */
    void add(String entry) {
        if (!read.add(entry)) {
            return;
        }
        try {
            Element root = tree(entry, "Res");
            String base = root.attribute("BaseLoc");
            root.children().stream()
                    .flatMap(group -> group.children().stream())
                    .forEach(item -> items.put(key(item.name(), item.attribute("ID")), new Item(item, entry, base)));
        } catch (OfdException e) {
            budget.leaveOut(LeftOut.PART);
        }
    }

    Optional<Item> find(String kind, String id) {
        if (id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        // Whoever asks goes through its children.
        return Optional.ofNullable(items.get(key(kind, id)))
                .filter(item ->
                        budget.take(Budget.Cost.READ, item.element().children().size()));
    }

    /** @throws OfdException also if the XML of all parts together is too much */
    Element tree(String entry, String root) {
        byte[] xml = parts.bytes(entry, Math.min(MOST_XML, budget.left(Budget.Cost.XML)));
        budget.take(Budget.Cost.XML, xml.length);
        return PageParts.tree(xml, root);
    }

    /** The file of a picture or font; empty if it is missing, damaged, or too much. */
    Optional<byte[]> file(Item item, String child, Budget.Cost cost) {
        String location = item.element().textOf(child);
        if (location.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = parts.bytes(entry(item, location), budget.left(cost));
            return budget.take(cost, bytes.length) ? Optional.of(bytes) : Optional.empty();
        } catch (OfdException e) {
            budget.leaveOut(LeftOut.PART);
            return Optional.empty();
        }
    }

    private String entry(Item item, String location) {
        if (item.folder().isEmpty()) {
            return parts.resolve(item.file(), location);
        }
        String folder = item.folder().endsWith("/") ? item.folder() : item.folder() + "/";
        return parts.resolve(parts.resolve(item.file(), folder) + "/", location);
    }

    private static String key(String kind, String id) {
        return kind + " " + id;
    }
}
