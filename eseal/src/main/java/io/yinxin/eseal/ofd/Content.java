package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries that make up what a reader sees of a document: a signature that leaves one of them out protects nothing.
 * Annotations, attachments and the like are not among them; they may be added later, and are named as not covered.
 *
 * @param pageIds ids of the pages in order
 * @param problem if the document could not be read in full
 */
record Content(Set<String> entries, List<String> pageIds, Optional<Step> problem) {
    static Content of(ZipArchive archive, Body body) {
        Set<String> entries = new HashSet<>();
        entries.add(body.root());
        String at = body.root();
        try {
            Pages pages = new Pages(archive, body);
            Set<String> resources = new HashSet<>();
            pages.templates().values().forEach(entries::add);
            pages.entries().forEach(page -> entries.add(page.content()));
            pages.document()
                    .first("CommonData")
                    .ifPresent(common -> common.children().stream()
                            .filter(child -> child.name().equals("PublicRes")
                                    || child.name().equals("DocumentRes"))
                            .forEach(child -> resources.add(Paths.resolve(archive, body.root(), child.text()))));
            for (String page : Set.copyOf(entries)) {
                at = page;
                if (!page.equals(body.root())) {
                    pageResources(archive, page, resources);
                }
            }
            for (String resource : resources) {
                at = resource;
                entries.add(resource);
                media(archive, resource, entries);
            }
            List<String> ids = pages.entries().stream().map(Pages.Entry::id).toList();
            return new Content(entries, ids, Optional.empty());
        } catch (OfdException e) {
            return new Content(entries, List.of(), Optional.of(Findings.of(StepCode.FORMAT, at, e)));
        }
    }

    private static void pageResources(ZipArchive archive, String page, Set<String> resources) {
        XmlReader.visit(archive.xml(page), new XmlReader.Visitor() {
            @Override
            public boolean start(String name, Map<String, String> attributes) {
                return true;
            }

            @Override
            public boolean end(String name, String text) {
                if (name.equals("PageRes")) {
                    resources.add(Paths.resolve(archive, page, text.strip()));
                }
                return true;
            }
        });
    }

    /** Files of pictures and fonts, in the folder the list of resources names. */
    private static void media(ZipArchive archive, String resource, Set<String> entries) {
        Element root = XmlReader.tree(archive.xml(resource), "Res");
        String base = root.attribute("BaseLoc");
        String folder = base.isEmpty()
                ? Paths.folder(resource)
                : Paths.resolve(archive, resource, base.endsWith("/") ? base : base + "/") + "/";
        root.children().stream()
                .flatMap(group -> group.children().stream())
                .flatMap(item -> item.children().stream())
                .filter(file -> file.name().equals("MediaFile") || file.name().equals("FontFile"))
                .map(file -> Paths.resolve(archive, folder, file.text()))
                .filter(archive::has)
                .forEach(entries::add);
    }
}
