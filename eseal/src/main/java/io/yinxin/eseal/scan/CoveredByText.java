package io.yinxin.eseal.scan;

/**
 * What lies under black print. There colours are weak, tinged from beside and, where print lies on top of the ink, nearly
 * gone. Where print hides all, its darkness and the colour of its inside tell what is there; at its edges, colour freed of
 * that of the neighbours; and everywhere, a little, what surrounds the print. How much the signs tell is learned in the
 * picture itself, where the surroundings leave no doubt.
 */
final class CoveredByText {
    private static final double NEAR_MM = 0.16;
    private static final double INSIDE_MM = 0.1;
    private static final float DARK = 0.45f;
    private static final int LOOKS = 3;
    private static final int WIDE = 4;
    private static final float USUAL = 0.85f;
    private static final float SURELY_INK = 0.85f;
    private static final float LIKELY_INK = 0.7f;
    private static final float SURELY_PAPER = 0.04f;
    private static final float COVERED = 0.95f;

    /** Of the darkness of bare print: what it and its neighbours have where nothing beside shines in. */
    private static final double CORE = 0.8;

    /** How much the surroundings count against the signs: strokes end under print, too. */
    private static final double SURROUNDINGS = 0.25;

    /** ln of the odds by which a pixel follows its eight neighbours if they agree. */
    private static final double NEIGHBOURS = 3.5;

    private static final int ROUNDS = 3;

    private final Plane clear;
    private final Plane text;

    /** Share of ink in what surrounds each pixel, and its amount there. */
    private final Plane beside;

    private final Plane level;
    private final Plane tinge;
    private final Plane darkness;
    private final boolean[] core;
    private final Plane freed;
    private TwoKinds inCore = new TwoKinds();
    private TwoKinds atEdges = new TwoKinds();

    private CoveredByText(
            Plane clear,
            Plane coloured,
            Plane black,
            Plane brightness,
            Plane text,
            ColourUnderPrint colours,
            double pixelsPerMm) {
        this.clear = clear;
        this.text = text;
        beside = new Plane(clear.width(), clear.height());
        level = new Plane(clear.width(), clear.height());
        lookAround((int) Math.max(1, Math.round(NEAR_MM * pixelsPerMm)));
        tinge = inside(coloured, weights(black), (int) Math.max(1, Math.round(INSIDE_MM * pixelsPerMm)));
        darkness = brightness;
        core = core();
        boolean[] inked = new boolean[core.length];
        for (int i = 0; i < inked.length; i++) {
            inked[i] = core[i] && beside.values()[i] > SURELY_INK;
        }
        freed = colours.shares(clear, text, brightness, beside, colours.printLight(inked, brightness));
    }

    /**
     * @param clear amount of ink as it is where nothing covers it
     * @param coloured amount of ink by colour alone
     * @param black density of black
     * @param brightness density for the eye
     * @param text 1 where print covers, 0 where it does not
     */
    static Plane filled(
            Plane clear,
            Plane coloured,
            Plane black,
            Plane brightness,
            Plane text,
            ColourUnderPrint colours,
            double pixelsPerMm) {
        return new CoveredByText(clear, coloured, black, brightness, text, colours, pixelsPerMm).fill();
    }

    private Plane fill() {
        learn(SURELY_INK);
        // Surroundings deceive between narrow strokes: once more, without examples that contradict the first lesson.
        learn(LIKELY_INK);
        Plane shares = shares();
        Plane filled = new Plane(clear.width(), clear.height());
        for (int i = 0; i < filled.values().length; i++) {
            float covered = text.values()[i];
            float under = covered > 0 ? Unmixing.smoothStep(0.2f, 0.8f, shares.values()[i]) * level.values()[i] : 0;
            filled.values()[i] = covered * under + (1 - covered) * clear.values()[i];
        }
        return filled;
    }

    /** Probability of ink by signs and surroundings, then by neighbours as well (mean field of a random field). */
    private Plane shares() {
        int size = clear.values().length;
        Plane open = new Plane(clear.width(), clear.height());
        Plane odds = new Plane(clear.width(), clear.height());
        Plane shares = new Plane(clear.width(), clear.height());
        for (int i = 0; i < size; i++) {
            float covered = text.values()[i];
            open.values()[i] = (1 - covered) * share(clear.values()[i]);
            shares.values()[i] = open.values()[i];
            if (covered > 0) {
                odds.values()[i] = (float) (SURROUNDINGS * logit(beside.values()[i]) + bySigns(i));
                shares.values()[i] += covered * probability(odds.values()[i]);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Plane near = shares.mean(1);
            for (int i = 0; i < size; i++) {
                if (text.values()[i] > 0) {
                    double others = (9 * near.values()[i] - shares.values()[i]) / 8;
                    float ink = probability(odds.values()[i] + NEIGHBOURS * (2 * others - 1));
                    shares.values()[i] = open.values()[i] + text.values()[i] * ink;
                }
            }
        }
        return shares;
    }

    private static float share(float amount) {
        return Unmixing.smoothStep(0.15f, 0.5f, amount);
    }

    private static float probability(double odds) {
        float unlikely = Light.of((float) Math.abs(odds));
        return (odds < 0 ? unlikely : 1) / (1 + unlikely);
    }

    private static double logit(float share) {
        double bounded = Math.clamp(share, 0.04, 0.96);
        return Math.log(bounded / (1 - bounded));
    }

    private double bySigns(int i) {
        return (core[i] ? inCore : atEdges).odds(tinge.values()[i], second(i));
    }

    private float second(int i) {
        return core[i] ? darkness.values()[i] : freed.values()[i];
    }

    private void learn(float ink) {
        TwoKinds nextInCore = new TwoKinds();
        TwoKinds nextAtEdges = new TwoKinds();
        for (int i = 0; i < core.length; i++) {
            if (text.values()[i] > COVERED) {
                TwoKinds kinds = core[i] ? nextInCore : nextAtEdges;
                float near = beside.values()[i];
                if (near > ink && bySigns(i) >= 0) {
                    kinds.ink(tinge.values()[i], second(i));
                } else if (near < SURELY_PAPER && bySigns(i) <= 0) {
                    kinds.paper(tinge.values()[i], second(i));
                }
            }
        }
        nextInCore.settle();
        nextAtEdges.settle();
        inCore = nextInCore;
        atEdges = nextAtEdges;
    }

    /** Where print hides all: it is dark, and beside it as well. */
    private boolean[] core() {
        float[] bare = new float[darkness.values().length];
        int count = 0;
        for (int i = 0; i < bare.length; i++) {
            if (text.values()[i] > COVERED && beside.values()[i] < SURELY_PAPER) {
                bare[count++] = darkness.values()[i];
            }
        }
        double least = CORE * Plane.percentile(java.util.Arrays.copyOf(bare, count), 0.7);
        boolean[] core = new boolean[bare.length];
        int width = clear.width();
        float[] dark = darkness.values();
        for (int i = width; i < core.length - width; i++) {
            core[i] = dark[i] > least
                    && dark[i - 1] > least
                    && dark[i + 1] > least
                    && dark[i - width] > least
                    && dark[i + width] > least
                    && text.values()[i] > 0;
        }
        return core;
    }

    private static Plane weights(Plane black) {
        Plane weights = new Plane(black.width(), black.height());
        for (int i = 0; i < weights.values().length; i++) {
            float dark = Math.max(0, black.values()[i] - DARK);
            weights.values()[i] = dark * dark * dark + 1e-5f;
        }
        return weights;
    }

    /** Mean of the print's dark inside around each pixel: its edges are mixed with what is beside. */
    private static Plane inside(Plane values, Plane weights, int radius) {
        Plane weighted = new Plane(values.width(), values.height());
        for (int i = 0; i < weighted.values().length; i++) {
            weighted.values()[i] = values.values()[i] * weights.values()[i];
        }
        Plane means = weighted.mean(radius);
        Plane all = weights.mean(radius);
        for (int i = 0; i < means.values().length; i++) {
            means.values()[i] /= all.values()[i];
        }
        return means;
    }

    private static Plane smooth(Plane plane, int reach, int half) {
        return half == 1
                ? plane.smooth(reach)
                : plane.halved().smooth(reach / 2).doubled(plane.width(), plane.height());
    }

    /** Looks at what is not covered, near first: a wider look counts only where the narrow one sees print alone. */
    private void lookAround(int reach) {
        int size = beside.values().length;
        Plane open = new Plane(clear.width(), clear.height());
        Plane inked = new Plane(clear.width(), clear.height());
        Plane amounts = new Plane(clear.width(), clear.height());
        for (int i = 0; i < size; i++) {
            float amount = clear.values()[i];
            open.values()[i] = Math.max(0, 1 - 1.5f * text.values()[i]);
            inked.values()[i] = open.values()[i] * share(amount);
            amounts.values()[i] = inked.values()[i] * amount;
        }
        Plane seen = new Plane(clear.width(), clear.height());
        Plane ink = new Plane(clear.width(), clear.height());
        // What is wide against a pixel looks the same with half of them.
        int half = reach >= WIDE ? 2 : 1;
        float weight = 1;
        for (int step = 0; step < LOOKS; step++) {
            Plane opens = smooth(open, reach << step, half);
            Plane inks = smooth(inked, reach << step, half);
            Plane strengths = smooth(amounts, reach << step, half);
            for (int i = 0; i < size; i++) {
                seen.values()[i] += weight * Math.max(1e-4f, opens.values()[i]);
                ink.values()[i] += weight * inks.values()[i];
                level.values()[i] += weight * strengths.values()[i];
            }
            weight /= 12;
        }
        for (int i = 0; i < size; i++) {
            beside.values()[i] = Math.min(1, ink.values()[i] / seen.values()[i]);
            level.values()[i] = ink.values()[i] < 1e-6f ? USUAL : level.values()[i] / ink.values()[i];
        }
    }
}
