package io.yinxin.eseal.scan;

/** Why a file is not looked at any further. Stable: part of the interface. */
public enum ScanRefusal {
    /** By its content neither JPEG nor PNG. */
    FORMAT,
    /** More bytes than {@link ScanLimits#BYTES}. */
    TOO_LARGE,
    /** More pixels than {@link ScanLimits#PIXELS}, or more than can be held of its kind. */
    TOO_MANY_PIXELS,
    /** Fewer pixels than {@link ScanLimits#LEAST_DPI} dots an inch. */
    TOO_COARSE,
    /** Printing colours (CMYK, YCCK): no scanner makes them, and what ink they stand for depends on a press. */
    CMYK,
    /** Begins like a picture, but cannot be read as one. */
    DAMAGED,
    /** The caller has lost interest. */
    CANCELLED
}
