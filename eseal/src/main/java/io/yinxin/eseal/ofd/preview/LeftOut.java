package io.yinxin.eseal.ofd.preview;

/** What is missing in a picture of a page. */
public enum LeftOut {
    /** Characters for which neither the document nor we have a glyph. */
    CHARACTER,
    /** Pictures of a format that is not read here, damaged ones, and masks. */
    PICTURE,
    /** Patterns and other colours that are not known. */
    COLOUR,
    /** A path whose data cannot be read. */
    PATH,
    /** A part of the package that is missing or damaged, or a seal that cannot be read. */
    PART,
    /** More than a preview is allowed to cost. */
    TOO_MUCH
}
