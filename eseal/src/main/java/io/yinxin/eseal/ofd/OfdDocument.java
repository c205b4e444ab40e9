package io.yinxin.eseal.ofd;

import java.util.List;

/**
 * A document of a package, as far as a preview needs it.
 *
 * @param title empty if it has none
 */
public record OfdDocument(String title, List<OfdPage> pages) {
    public OfdDocument {
        pages = List.copyOf(pages);
    }
}
