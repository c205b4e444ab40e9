package io.yinxin.eseal.scan;

/**
 * Pixels an inch as a file declares them (JFIF, pHYs, Exif), along the stored rows and columns; 0 where it does not.
 */
record DeclaredDensity(double alongRows, double alongColumns) {
    static final DeclaredDensity NONE = new DeclaredDensity(0, 0);
    static final double MM_PER_INCH = 25.4;
    private static final double CM_PER_INCH = 2.54;
    private static final double EQUAL = 0.02;

    static DeclaredDensity perInch(double x, double y) {
        return x > 0 && y > 0 ? new DeclaredDensity(x, y) : NONE;
    }

    static DeclaredDensity perCentimetre(double x, double y) {
        return perInch(x * CM_PER_INCH, y * CM_PER_INCH);
    }

    static DeclaredDensity perMetre(double x, double y) {
        return perCentimetre(x / 100, y / 100);
    }

    /** Whether it is there, and pixels are square as it is drawn from them. */
    boolean isUsable() {
        return alongRows > 0 && Math.abs(alongRows / alongColumns - 1) < EQUAL;
    }

    double dpi() {
        return (alongRows + alongColumns) / 2;
    }

    DeclaredDensity or(DeclaredDensity other) {
        return alongRows > 0 ? this : other;
    }
}
