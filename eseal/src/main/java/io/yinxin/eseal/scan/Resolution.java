package io.yinxin.eseal.scan;

/**
 * How many pixels an inch a scan has, and how that is known.
 *
 * @param dpi 0 where nothing tells
 */
public record Resolution(double dpi, Source source) {
    /** Where the number comes from. Stable: part of the interface. */
    public enum Source {
        /** The file says so, and nothing speaks against it. */
        DECLARED,
        /** The file does not say, but the picture has the form of an A4 page. */
        A4_PAGE,
        /** The file says something by which its page, of the form of A4, has no usual size; A4 is taken. */
        A4_PAGE_AGAINST_FILE,
        /** From the diameter of the seal that the caller gave. */
        GIVEN_DIAMETER,
        /** Nothing tells: the seal's diameter has to be given. */
        UNKNOWN
    }

    static final double MM_PER_INCH = 25.4;
    private static final double A4_SHORT_MM = 210;
    private static final double A4_LONG_MM = 297;
    private static final double FORM_TOLERANCE = 0.025;
    private static final double SIZE_TOLERANCE = 0.04;
    private static final double SMALLEST_MM = 25;
    private static final double LARGEST_MM = 450;

    /** Long sides of A3, A5, A6, B4, B5: same form as A4. */
    private static final double[] SAME_FORM_MM = {420, 210, 148, 353, 250};

    static Resolution of(int width, int height, DeclaredDensity declared) {
        double shorter = Math.min(width, height);
        double longer = Math.max(width, height);
        boolean formOfA4 = Math.abs(longer / shorter / (A4_LONG_MM / A4_SHORT_MM) - 1) < FORM_TOLERANCE;
        double byPage = (shorter / A4_SHORT_MM + longer / A4_LONG_MM) / 2 * MM_PER_INCH;
        if (!declared.isUsable()) {
            return formOfA4 ? new Resolution(byPage, Source.A4_PAGE) : new Resolution(0, Source.UNKNOWN);
        }
        double longerMm = longer / declared.dpi() * MM_PER_INCH;
        double shorterMm = shorter / declared.dpi() * MM_PER_INCH;
        if (formOfA4) {
            return isUsual(longerMm)
                    ? new Resolution(declared.dpi(), Source.DECLARED)
                    : new Resolution(byPage, Source.A4_PAGE_AGAINST_FILE);
        }
        boolean possible = shorterMm >= SMALLEST_MM && longerMm <= LARGEST_MM;
        return possible ? new Resolution(declared.dpi(), Source.DECLARED) : new Resolution(0, Source.UNKNOWN);
    }

    private static boolean isUsual(double longerMm) {
        boolean usual = isNear(longerMm, A4_LONG_MM);
        for (double other : SAME_FORM_MM) {
            usual |= isNear(longerMm, other);
        }
        return usual;
    }

    private static boolean isNear(double mm, double other) {
        return Math.abs(mm / other - 1) < SIZE_TOLERANCE;
    }

    boolean isKnown() {
        return source != Source.UNKNOWN;
    }

    /** Refuses what is known to be too coarse; a little is left for sheets not quite of their size. */
    void refuseTooCoarse() throws ScanException {
        if (isKnown() && dpi < ScanLimits.LEAST_DPI * (1 - SIZE_TOLERANCE)) {
            throw new ScanException(ScanRefusal.TOO_COARSE, Math.round(dpi) + " dpi");
        }
    }

    double pixels(double mm) {
        return mm * dpi / MM_PER_INCH;
    }

    double mm(double pixels) {
        return pixels / dpi * MM_PER_INCH;
    }
}
