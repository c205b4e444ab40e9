package io.yinxin.eseal.scan;

/** Diameters of seals in millimetres: personal and branch seals at the lower end, old contract forms at the upper. */
final class StampSizes {
    /** Below, a ring is a logo. */
    static final double RING_FROM_MM = 13;

    static final double LEAST_MM = 18;
    static final double MOST_MM = 64;

    private StampSizes() {}
}
