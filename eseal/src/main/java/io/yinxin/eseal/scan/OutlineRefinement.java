package io.yinxin.eseal.scan;

/** Moves an outline found in a reduction to the outer edge of the ink at full size. */
final class OutlineRefinement {
    private static final int POINTS = 720;
    private static final double REACH_MM = 1.4;
    private static final float EDGE = 0.4f;

    private OutlineRefinement() {}

    static Outline of(Plane opacities, Outline rough, double perMm) {
        Outline outline = rough;
        for (int round = 0; round < 3; round++) {
            outline = fitted(opacities, outline, perMm * REACH_MM / (round + 1), rough.isRound());
        }
        return outline;
    }

    private static Outline fitted(Plane opacities, Outline from, double reach, boolean round) {
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        double[] weights = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double[] at = from.at(2 * Math.PI * i / POINTS);
            for (double d = reach; d >= -reach; d -= 0.5) {
                int x = (int) Math.round(at[0] + at[2] * d);
                int y = (int) Math.round(at[1] + at[3] * d);
                boolean inside = x >= 0 && y >= 0 && x < opacities.width() && y < opacities.height();
                if (inside && opacities.at(x, y) >= EDGE) {
                    xs[i] = at[0] + at[2] * d;
                    ys[i] = at[1] + at[3] * d;
                    weights[i] = 1;
                    break;
                }
            }
        }
        trim(from, xs, ys, weights);
        return (round ? EllipseFit.circle(xs, ys, weights) : EllipseFit.ellipse(xs, ys, weights))
                .filter(fit -> Math.abs(fit.longer() - from.longer()) < 2 * reach
                        && Math.hypot(fit.x() - from.x(), fit.y() - from.y()) < 2 * reach)
                .orElse(from);
    }

    /** Points far from the most are other things: a stroke across, a gap in the ring. */
    private static void trim(Outline from, double[] xs, double[] ys, double[] weights) {
        float[] distances = new float[xs.length];
        int count = 0;
        for (int i = 0; i < xs.length; i++) {
            if (weights[i] > 0) {
                distances[count++] = (float) from.distance(xs[i], ys[i]);
            }
        }
        float[] known = java.util.Arrays.copyOf(distances, count);
        float middle = Plane.percentile(known, 0.5);
        float spread = Math.max(1.5f, 2.5f * (Plane.percentile(known, 0.75) - Plane.percentile(known, 0.25)));
        for (int i = 0; i < xs.length; i++) {
            if (weights[i] > 0 && Math.abs(from.distance(xs[i], ys[i]) - middle) > spread) {
                weights[i] = 0;
            }
        }
    }
}
