package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.OfdPage;
import io.yinxin.eseal.ofd.PageParts;
import java.util.ArrayList;
import java.util.List;

/** The annotations of a page that are seen (GB/T 33190, 15). */
final class Annotations {
    private static final int MOST_FILES = 64;

    private final PageParts parts;
    private final OfdPage page;
    private final Resources resources;
    private final Budget budget;

    Annotations(PageParts parts, OfdPage page, Resources resources, Budget budget) {
        this.parts = parts;
        this.page = page;
        this.resources = resources;
        this.budget = budget;
    }

    List<Element> appearances() {
        List<Element> appearances = new ArrayList<>();
        String location = parts.document().textOf("Annotations");
        if (location.isEmpty()) {
            return appearances;
        }
        String list = parts.resolve(parts.root(), location);
        try {
            resources
                    .tree(list, "Annotations")
                    .all("Page")
                    .filter(one -> one.attribute("PageID").equals(page.id()))
                    .limit(MOST_FILES)
                    .forEach(one -> add(parts.resolve(list, one.textOf("FileLoc")), appearances));
        } catch (OfdException e) {
            budget.leaveOut(LeftOut.PART);
        }
        return appearances;
    }

    private void add(String entry, List<Element> appearances) {
        try {
            Element file = resources.tree(entry, "PageAnnot");
            file.all("PageRes").forEach(child -> resources.add(parts.resolve(entry, child.text())));
            file.all("Annot")
                    .filter(annotation -> !annotation.attribute("Visible").equals("false"))
                    .flatMap(annotation -> annotation.all("Appearance"))
                    .forEach(appearances::add);
        } catch (OfdException e) {
            budget.leaveOut(LeftOut.PART);
        }
    }
}
