package io.yinxin.eseal.ofd.preview;

import java.util.Optional;

/** Where outlines come from. */
interface Typeface {
    Optional<Outline> character(int codePoint);

    /** @param id number of a glyph in the font of the document */
    Optional<Outline> glyph(int id);
}
