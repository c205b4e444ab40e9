package io.yinxin.eseal.scan;

/** What an extraction is doing, in this order. Stable: part of the interface. */
public enum ExtractionStep {
    /** Reading and decoding the file. */
    READ,
    /** Looking for ink on the page. */
    SEARCH,
    /** Separating one kind of ink from paper and print; once for each seal. */
    SEPARATE,
    /** Finding and setting upright. */
    STRAIGHTEN,
    /** Writing the pictures. */
    WRITE
}
