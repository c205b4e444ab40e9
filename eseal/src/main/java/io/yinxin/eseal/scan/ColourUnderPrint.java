package io.yinxin.eseal.scan;

/**
 * How much ink lies under print, by colour. JPEG keeps colours at half of its resolution, so what is seen in a dark pixel is
 * for the most part the colour of its brighter neighbours. Brightness is kept sharp: it tells how much colour a pixel would
 * have if ink lay there. From the shares supposed, the blurred colour is foretold and compared with that of the picture, and
 * the shares are moved by what is missing (Landweber's iteration), so that each stays with the pixel it belongs to.
 */
final class ColourUnderPrint {
    private static final int COARSE_ROUNDS = 12;
    private static final int FINE_ROUNDS = 5;

    /** Pixels a millimetre from which on strokes are wide against the blur. */
    private static final double FINE = 18;

    private static final float PACE = 1.7f;
    private static final float LEAST_LIGHT = 0.01f;
    private static final float NOISE = 1e-3f;
    private static final float FROM = -0.1f;
    private static final float TO = 1.1f;

    private final Plane colour;
    private final Opponent opponent;
    private final Ink ink;
    private final float[] taps;
    private final int rounds;

    /**
     * @param colour of each pixel as scanned
     * @param coarse whether colours were stored at half of the resolution
     */
    ColourUnderPrint(Plane colour, Opponent opponent, Ink ink, boolean coarse, double pixelsPerMm) {
        this.colour = colour;
        this.opponent = opponent;
        this.ink = ink;
        // Means of two, drawn apart linearly: seen from a pixel of either place in its pair, about this binomial.
        taps = coarse ? new float[] {6 / 16f, 4 / 16f, 1 / 16f} : new float[] {2 / 4f, 1 / 4f, 0};
        rounds = pixelsPerMm < FINE ? COARSE_ROUNDS : FINE_ROUNDS;
    }

    /**
     * Light that print itself throws back, as a share of paper's: nothing where ink lies over print and dims its light too,
     * something where opaque print lies over ink.
     *
     * @param inked pixels in the dark of print over ink
     */
    double printLight(boolean[] inked, Plane brightness) {
        double colours = 0;
        double light = 0;
        int count = 0;
        for (int i = 0; i < inked.length; i++) {
            if (inked[i]) {
                count++;
                colours += colour.values()[i];
                light += Light.of(brightness.values()[i]);
            }
        }
        double c = colours / Math.max(1, count);
        double l = light / Math.max(1, count);
        double own = (opponent.full() * l - c * opponent.bright()) / Math.max(1e-3, opponent.full() - c);
        return Math.clamp(own, 0, 0.9 * l);
    }

    /**
     * Share of ink in each pixel that print covers; meaningless elsewhere.
     *
     * @param start what is supposed at first
     */
    Plane shares(Plane clear, Plane text, Plane brightness, Plane start, double printLight) {
        int size = clear.values().length;
        Plane could = new Plane(clear.width(), clear.height());
        Plane known = new Plane(clear.width(), clear.height());
        Plane squares = new Plane(clear.width(), clear.height());
        float full = opponent.full();
        float range = (float) Math.max(0.05, opponent.bright() - printLight);
        for (int i = 0; i < size; i++) {
            float covered = text.values()[i];
            if (covered > 0) {
                float light = (float) (Light.of(brightness.values()[i]) - printLight) / range;
                could.values()[i] = covered * full * Math.clamp(light, LEAST_LIGHT, 1);
                squares.values()[i] = could.values()[i] * could.values()[i];
            }
            float amount = clear.values()[i];
            known.values()[i] =
                    amount > 0 && covered < 1 ? (1 - covered) * full * Math.min(1.2f, ink.opacity(amount)) : 0;
        }
        Plane pace = blurred(blurred(squares));
        Plane seen = taps[2] == 0 ? blurred(colour) : colour;
        Plane shares = start.copy();
        Plane foretold = new Plane(clear.width(), clear.height());
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < size; i++) {
                foretold.values()[i] = known.values()[i] + could.values()[i] * shares.values()[i];
            }
            Plane missing = blurred(foretold);
            for (int i = 0; i < size; i++) {
                missing.values()[i] = seen.values()[i] - missing.values()[i];
            }
            missing = blurred(missing);
            for (int i = 0; i < size; i++) {
                float own = could.values()[i];
                if (own > 0) {
                    float moved = PACE * own * missing.values()[i] / (pace.values()[i] + NOISE);
                    shares.values()[i] = Math.clamp(shares.values()[i] + moved, FROM, TO);
                }
            }
        }
        return shares;
    }

    /** As the picture's colours are; two pixels at the edges are left at 0. */
    private Plane blurred(Plane plane) {
        int width = plane.width();
        int height = plane.height();
        Plane rows = new Plane(width, height);
        Plane both = new Plane(width, height);
        for (int y = 0; y < height; y++) {
            blur(plane.values(), rows.values(), y * width + 2, (y + 1) * width - 2, 1);
        }
        for (int y = 2; y < height - 2; y++) {
            blur(rows.values(), both.values(), y * width, (y + 1) * width, width);
        }
        return both;
    }

    private void blur(float[] from, float[] to, int first, int end, int step) {
        for (int i = first; i < end; i++) {
            to[i] = taps[0] * from[i]
                    + taps[1] * (from[i - step] + from[i + step])
                    + taps[2] * (from[i - 2 * step] + from[i + 2 * step]);
        }
    }
}
