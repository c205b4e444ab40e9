package io.yinxin.eseal.ofd;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries that make up what a reader sees of a document: a signature that leaves one of them out protects nothing.
 * Attachments and the like are not among them; they may be added later, and are named as not covered.
 *
 * @param entries of the document itself, its pages and what these use
 * @param annotations entries of what is drawn over the pages; may be added after a signature if another one covers them
 * @param missing what the document names but does not have: whoever adds it later changes what is seen
 * @param pageIds ids of the pages in order
 * @param problems why the document could not be read in full
 */
record Content(
        Set<String> entries, Set<String> annotations, Set<String> missing, List<String> pageIds, List<Step> problems) {
    static Content of(ZipArchive archive, String root) {
        return new Reader(archive, root).read();
    }

    private static final class Reader {
        private final ZipArchive archive;
        private final String root;
        private final Set<String> entries = new HashSet<>();
        private final Set<String> annotations = new HashSet<>();
        private final Set<String> missing = new HashSet<>();
        private final List<String> pageIds = new ArrayList<>();
        private final List<Step> problems = new ArrayList<>();
        /** The entry being read. */
        private String at;

        Reader(ZipArchive archive, String root) {
            this.archive = archive;
            this.root = root;
            this.at = root;
            entries.add(root);
        }

        Content read() {
            try {
                Pages pages = new Pages(archive, root);
                pages(pages);
                pages.document()
                        .all("Annotations")
                        .filter(list -> !list.text().isEmpty())
                        .forEach(list -> annotations(list.text()));
            } catch (OfdException e) {
                problems.add(Findings.of(StepCode.FORMAT, at, e));
                if (e.error() == OfdError.ENTRY_MISSING) {
                    missing.add(at);
                }
            }
            return new Content(entries, annotations, missing, pageIds, problems);
        }

        private void pages(Pages pages) {
            Set<String> sheets = new HashSet<>(pages.templates().values());
            pages.entries().forEach(page -> sheets.add(page.content()));
            entries.addAll(sheets);
            Set<String> resources = new HashSet<>();
            pages.document()
                    .first("CommonData")
                    .ifPresent(common -> common.children().stream()
                            .filter(child -> child.name().equals("PublicRes")
                                    || child.name().equals("DocumentRes"))
                            .forEach(child -> resources.add(Paths.resolve(archive, root, child.text()))));
            for (String sheet : sheets) {
                resources.addAll(named(sheet, "PageRes"));
            }
            for (String resource : resources) {
                entries.add(resource);
                media(resource, entries);
            }
            pages.entries().stream().map(Pages.Entry::id).forEach(pageIds::add);
        }

        /** A list without pages shows nothing yet. */
        private void annotations(String location) {
            String list = Paths.resolve(archive, root, location);
            try {
                if (isThere(list)) {
                    for (String file : named(list, "FileLoc")) {
                        annotations.add(list);
                        if (isThere(file)) {
                            annotations.add(file);
                            for (String resource : named(file, "PageRes")) {
                                if (isThere(resource)) {
                                    annotations.add(resource);
                                    media(resource, annotations);
                                }
                            }
                        }
                    }
                }
            } catch (OfdException e) {
                // What cannot be read is hardly shown; but who knows by whom.
                annotations.add(at);
                problems.add(Step.unknown(StepCode.FORMAT, at, e.error().name()));
            }
        }

        private boolean isThere(String entry) {
            if (!archive.has(entry)) {
                missing.add(entry);
            }
            return archive.has(entry);
        }

        /** The entries that a file names in elements of a name. */
        private Set<String> named(String file, String element) {
            at = file;
            Set<String> named = new HashSet<>();
            XmlReader.visit(archive.xml(file), new XmlReader.Visitor() {
                @Override
                public boolean start(String name, Map<String, String> attributes) {
                    return true;
                }

                @Override
                public boolean end(String name, String text) {
                    if (name.equals(element) && !text.isBlank()) {
                        named.add(Paths.resolve(archive, file, text.strip()));
                    }
                    return true;
                }
            });
            return named;
        }

        /** Files of pictures and fonts, in the folder the list of resources names. */
        private void media(String resource, Set<String> to) {
            at = resource;
            Element list = XmlReader.tree(archive.xml(resource), "Res");
            String base = list.attribute("BaseLoc");
            String folder = base.isEmpty()
                    ? Paths.folder(resource)
                    : Paths.resolve(archive, resource, base.endsWith("/") ? base : base + "/") + "/";
            list.children().stream()
                    .flatMap(group -> group.children().stream())
                    .flatMap(item -> item.children().stream())
                    .filter(file ->
                            file.name().equals("MediaFile") || file.name().equals("FontFile"))
                    .map(file -> Paths.resolve(archive, folder, file.text()))
                    .filter(archive::has)
                    .forEach(to::add);
        }
    }
}
