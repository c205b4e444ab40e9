package io.yinxin.eseal.scan;

/**
 * What the ring of a seal tells about the whole imprint.
 *
 * @param inked share of the outline, as far as it lies in the picture, that has left ink
 * @param longestGap degrees of the longest part without any
 * @param edge millimetres from nearly no ink to nearly all, at the softest fifth of the outer edge
 * @param inPicture share of the outline that lies in the picture
 */
record RingCheck(double inked, double longestGap, double edge, double inPicture) {
    private static final int POINTS = 360;
    private static final double REACH_MM = 1.6;
    private static final float ANY = 0.2f;
    private static final double PALE = 0.2;
    private static final double FULL = 0.75;

    /** @param page the picture's rectangle as seen from the piece */
    static RingCheck of(Plane opacities, Outline outline, double perMm, Box page) {
        int inPicture = 0;
        int inked = 0;
        boolean[] gap = new boolean[POINTS];
        float[] edges = new float[POINTS];
        int count = 0;
        for (int i = 0; i < POINTS; i++) {
            double[] at = outline.at(2 * Math.PI * i / POINTS);
            if (!isIn(page, at[0], at[1])) {
                continue;
            }
            inPicture++;
            float[] inwards = profile(opacities, at, perMm);
            float most = Plane.percentile(inwards, 0.97);
            gap[i] = most < ANY;
            if (!gap[i]) {
                inked++;
                edges[count++] = (float) (width(inwards, most) / 4);
            }
        }
        double edge = Plane.percentile(java.util.Arrays.copyOf(edges, count), 0.8) / perMm;
        return new RingCheck(
                (double) inked / Math.max(1, inPicture),
                longest(gap) * 360.0 / POINTS,
                edge,
                (double) inPicture / POINTS);
    }

    private static boolean isIn(Box page, double x, double y) {
        return x >= page.x() && y >= page.y() && x <= page.x() + page.width() && y <= page.y() + page.height();
    }

    /** Opacities from outside to inside, four a pixel, as far as the ring's own width. */
    private static float[] profile(Plane opacities, double[] at, double perMm) {
        double reach = REACH_MM * perMm;
        float[] profile = new float[(int) (2 * reach * 4)];
        for (int i = 0; i < profile.length; i++) {
            double d = reach - i / 4.0;
            profile[i] = between(opacities, at[0] + at[2] * d, at[1] + at[3] * d);
        }
        return profile;
    }

    private static float between(Plane plane, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= plane.width() || top + 1 >= plane.height()) {
            return 0;
        }
        float u = (float) (x - left);
        float v = (float) (y - top);
        float above = plane.at(left, top) * (1 - u) + plane.at(left + 1, top) * u;
        float below = plane.at(left, top + 1) * (1 - u) + plane.at(left + 1, top + 1) * u;
        return above * (1 - v) + below * v;
    }

    private static int width(float[] profile, float most) {
        int from = 0;
        while (from < profile.length && profile[from] < PALE * most) {
            from++;
        }
        int to = from;
        while (to < profile.length && profile[to] < FULL * most) {
            to++;
        }
        return to - from;
    }

    /** The most that follow each other, around the end as well. */
    static int longest(boolean[] gap) {
        int longest = 0;
        int now = 0;
        for (int i = 0; i < 2 * gap.length; i++) {
            now = gap[i % gap.length] ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return Math.min(longest, gap.length);
    }
}
