package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.List;

/** Judges one extracted seal (SEL-75). */
final class StampQuality {
    private static final double SOFTEST_EDGE_MM = 0.42;
    private static final double LONGEST_GAP = 38;
    private static final double LEAST_INKED = 0.78;
    private static final double CUT = 0.995;
    private static final double FAINTEST = 0.22;
    private static final double PALE = 0.55;
    private static final double EVEN = 0.5;
    private static final float FLAT = 0.85f;
    private static final double MUCH_PRINT = 0.3;
    private static final double GOOD_DPI = 280;
    private static final double STRAIGHT = 5;

    private StampQuality() {}

    static List<Reason> of(StampMatte matte, RingCheck ring, Tilt tilt, Resolution resolution, double perMm) {
        List<Reason> reasons = new ArrayList<>();
        double diameter = 2 * matte.outline().longer() / perMm;
        add(reasons, Reason.TOO_SMALL, diameter < StampSizes.LEAST_MM);
        add(reasons, Reason.CUT_OFF, ring.inPicture() < CUT);
        add(reasons, Reason.INCOMPLETE, ring.longestGap() > LONGEST_GAP || ring.inked() < LEAST_INKED);
        add(reasons, Reason.SMEARED, ring.edge() > SOFTEST_EDGE_MM);
        double strength = matte.ink().strongest();
        add(reasons, Reason.FAINT, strength < FAINTEST);
        add(reasons, Reason.UNEVEN, strength >= FAINTEST && (strength < PALE || evenness(matte.opacities()) < EVEN));
        add(reasons, Reason.SIZE_UNKNOWN, !resolution.isKnown());
        add(reasons, Reason.RESOLUTION_DOUBTFUL, resolution.source() == Resolution.Source.A4_PAGE_AGAINST_FILE);
        add(reasons, Reason.COARSE, resolution.isKnown() && resolution.dpi() < GOOD_DPI);
        boolean asked = tilt.straightened() != 0;
        add(reasons, Reason.TILTED, tilt.known() && !asked && Math.abs(tilt.degrees()) > STRAIGHT);
        add(reasons, Reason.MUCH_PRINT, matte.covered() > MUCH_PRINT);
        return reasons;
    }

    private static void add(List<Reason> reasons, Reason reason, boolean applies) {
        if (applies) {
            reasons.add(reason);
        }
    }

    /** How pale the palest tenth of the strokes' insides is against their middle; at their edges ink is pale anyway. */
    private static double evenness(Plane opacities) {
        float[] inner = new float[opacities.values().length];
        int count = 0;
        Plane around = opacities.mean(2);
        for (int i = 0; i < inner.length; i++) {
            float here = opacities.values()[i];
            if (here > FLAT * around.values()[i] && around.values()[i] > Math.max(0.1f, FLAT * here)) {
                inner[count++] = here;
            }
        }
        float[] known = java.util.Arrays.copyOf(inner, count);
        return count == 0 ? 0 : Plane.percentile(known, 0.1) / Math.max(0.01, Plane.percentile(known, 0.5));
    }
}
