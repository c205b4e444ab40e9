package io.yinxin.eseal.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages of a document: where they lie in the package, and their size. */
final class Pages {
    /** A4, where a document says nothing. */
    private static final double[] DEFAULT_BOX = {0, 0, 210, 297};

    private final ZipArchive archive;
    private final String root;
    private final Element document;
    private final List<Entry> entries = new ArrayList<>();

    /** @param content entry of the page's Content.xml */
    record Entry(String id, String content) {}

    /** @param root entry of Document.xml */
    Pages(ZipArchive archive, String root) {
        this.archive = archive;
        this.root = root;
        this.document = XmlReader.tree(archive.xml(root), "Document");
        document.first("Pages").stream()
                .flatMap(pages -> pages.all("Page"))
                .forEach(page -> entries.add(
                        new Entry(page.attribute("ID"), Paths.resolve(archive, root, page.attribute("BaseLoc")))));
    }

    Element document() {
        return document;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Entries of the template pages by their id. */
    Map<String, String> templates() {
        Map<String, String> templates = new HashMap<>();
        document.first("CommonData").stream()
                .flatMap(common -> common.all("TemplatePage"))
                .forEach(template -> templates.put(
                        template.attribute("ID"), Paths.resolve(archive, root, template.attribute("BaseLoc"))));
        return templates;
    }

    List<OfdPage> sizes() {
        double[] common = common();
        List<OfdPage> pages = new ArrayList<>();
        for (Entry entry : entries) {
            pages.add(page(pages.size() + 1, entry, common));
        }
        return pages;
    }

    /** @param number counted from 1 */
    OfdPage page(int number) {
        return page(number, entries.get(number - 1), common());
    }

    private OfdPage page(int number, Entry entry, double[] common) {
        double[] own = area(archive.xml(entry.content()));
        double[] box = Numbers.isBox(own) ? own : common;
        return new OfdPage(number, entry.id(), box[2], box[3]);
    }

    private double[] common() {
        return document.first("CommonData")
                .flatMap(data -> data.first("PageArea"))
                .map(area -> Numbers.box(area.textOf("PhysicalBox")))
                .filter(Numbers::isBox)
                .orElse(DEFAULT_BOX);
    }

    /** Reads no further than the page's Area. */
    private static double[] area(byte[] content) {
        double[][] found = {{}};
        XmlReader.visit(content, new XmlReader.Visitor() {
            @Override
            public boolean start(String name, Map<String, String> attributes) {
                return !name.equals("Content");
            }

            @Override
            public boolean end(String name, String text) {
                if (name.equals("PhysicalBox")) {
                    found[0] = Numbers.box(text);
                }
                return !name.equals("Area");
            }
        });
        return found[0];
    }
}
