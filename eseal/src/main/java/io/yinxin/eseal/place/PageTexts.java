package io.yinxin.eseal.place;

import java.util.List;

/** The text of a document's pages; asked for only when a keyword is looked for. */
@FunctionalInterface
public interface PageTexts {
    /** @param page counted from 1 */
    List<Glyph> of(int page);
}
