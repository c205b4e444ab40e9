package io.yinxin.eseal.scan;

/**
 * How well ink bears out an outline as a ring: a line of ink along it, paper beyond, and paper again inside of the line.
 *
 * @param ink share of the outline, as far as it lies in the picture, that has ink
 * @param ring share of it where paper follows the ink on both sides
 * @param gap degrees of the longest part in the picture without such a ring
 * @param inPicture share of the outline that lies in the picture
 */
record Support(double ink, double ring, double gap, double inPicture) {
    private static final int POINTS = 180;

    /** Millimetres from the outline: how far the line's outer edge may be, and how far out there must be paper. */
    private static final double INSIDE = 0.8;

    private static final double OUTSIDE = 0.5;
    private static final double PAPER_FROM = 0.9;
    private static final double PAPER_TO = 1.8;

    /** Millimetres of the thickest border of a seal, blurred by the reduction (facts: 1.5). */
    private static final double THICKEST = 2.2;

    static Support of(Outline outline, boolean[] ink, int width, int height, double pixelsPerMm) {
        Probe probe = new Probe(ink, width, height, pixelsPerMm);
        int seen = 0;
        int inked = 0;
        int rings = 0;
        boolean[] without = new boolean[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double[] at = outline.at(2 * Math.PI * i / POINTS);
            if (at[0] >= 0 && at[1] >= 0 && at[0] < width && at[1] < height) {
                seen++;
                double edge = probe.outermost(at, OUTSIDE, -INSIDE);
                boolean line = !Double.isNaN(edge);
                boolean ring = line
                        && Double.isNaN(probe.outermost(at, PAPER_TO, PAPER_FROM))
                        && probe.hasPaper(at, edge, edge - THICKEST);
                inked += line ? 1 : 0;
                rings += ring ? 1 : 0;
                without[i] = !ring;
            }
        }
        double all = Math.max(1, seen);
        return new Support(
                inked / all, rings / all, RingCheck.longest(without) * 360.0 / POINTS, (double) seen / POINTS);
    }

    /** Looks along the line across an outline's point; distances in millimetres, outwards positive. */
    private record Probe(boolean[] ink, int width, int height, double pixelsPerMm) {
        private static final double STEP = 0.5;

        /** Where the outermost ink lies; NaN if there is none. */
        double outermost(double[] at, double from, double to) {
            for (double d = from; d >= to; d -= STEP / pixelsPerMm) {
                if (isInk(at, d)) {
                    return d;
                }
            }
            return Double.NaN;
        }

        boolean hasPaper(double[] at, double from, double to) {
            for (double d = from; d >= to; d -= STEP / pixelsPerMm) {
                if (!isInk(at, d)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isInk(double[] at, double d) {
            int x = (int) Math.round(at[0] + at[2] * d * pixelsPerMm);
            int y = (int) Math.round(at[1] + at[3] * d * pixelsPerMm);
            return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
        }
    }

    double score() {
        return ink + ring;
    }
}
