package io.yinxin.eseal.drawing;

/** Why a seal cannot be drawn. */
public enum DrawingError {
    EMPTY,
    /** It does not fit in characters that can be read. */
    TOO_LONG,
    /** The font lacks characters, which are named. */
    GLYPH_MISSING,
    NUMBER_INVALID
}
