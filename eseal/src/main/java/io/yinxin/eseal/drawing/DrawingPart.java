package io.yinxin.eseal.drawing;

/** The parts of a drawn seal. */
public enum DrawingPart {
    BORDER,
    NAME,
    STAR,
    CAPTION,
    TAX_NUMBER,
    SERIAL
}
