package io.yinxin.eseal.scan;

import java.util.Arrays;

/**
 * Tells coloured ink from black in a piece of a scan. Inks on each other multiply, so their densities add: a density is
 * solved for an amount of coloured ink and one of black. How much colour there is comes from colours, which JPEG stores
 * coarsely, how much ink at all and where its edges are from brightness, which it stores finely.
 */
final class Unmixing {
    private static final float TEXT_FROM = 0.14f;
    private static final float TEXT_FULL = 0.36f;
    private static final double TEXT_EDGE_MM = 0.08;
    private static final int ROUNDS = 2;
    private static final double WELL_INKED = 0.85;
    private static final int CORE_SAMPLES = 20_000;

    /** No divisor of usual widths, so that the samples lie in all columns. */
    private static final int STRONG_EVERY = 7;

    private final Rgb piece;
    private final Paper paper;
    private final int blur;
    private final double pixelsPerMm;
    private Ink ink;

    /** Density of brightness as scanned; coloured ink and black as by colours; each for each pixel. */
    private final Plane brightness;

    private final Plane coloured;
    private final Plane black;
    private final Plane colourBrightness;

    Unmixing(Rgb piece, Paper paper, InkColour colour, boolean coarseColours, double pixelsPerMm) {
        this.piece = piece;
        this.paper = paper;
        this.pixelsPerMm = pixelsPerMm;
        blur = coarseColours ? 2 : 1;
        ink = Ink.usual(colour);
        brightness = new Plane(piece.width(), piece.height());
        coloured = new Plane(piece.width(), piece.height());
        black = new Plane(piece.width(), piece.height());
        colourBrightness = new Plane(piece.width(), piece.height());
    }

    Ink ink() {
        return ink;
    }

    Plane black() {
        return black;
    }

    /** Amount of the coloured ink at each pixel; 1 is its full strength here. */
    Plane amounts() {
        Densities soft = paper.densities(Softened.of(piece, blur));
        solve(soft);
        for (int round = 0; round < ROUNDS; round++) {
            ink = refined(soft);
            solve(soft);
        }
        measureBrightness(soft, colourBrightness);
        return combined(paper.densities(piece));
    }

    private static void measureBrightness(Densities from, Plane densities) {
        for (int i = 0; i < densities.values().length; i++) {
            densities.values()[i] = Ink.brightness(from.red()[i], from.green()[i], from.blue()[i]);
        }
    }

    /** Least squares of density = amount · ink + black · (1, 1, 1), neither below 0. */
    private void solve(Densities soft) {
        float cc = ink.red() * ink.red() + ink.green() * ink.green() + ink.blue() * ink.blue();
        float c1 = ink.red() + ink.green() + ink.blue();
        float determinant = cc * 3 - c1 * c1;
        for (int i = 0; i < soft.red().length; i++) {
            float red = soft.red()[i];
            float green = soft.green()[i];
            float blue = soft.blue()[i];
            float dc = red * ink.red() + green * ink.green() + blue * ink.blue();
            float d1 = red + green + blue;
            float amount = (3 * dc - c1 * d1) / determinant;
            float grey = (cc * d1 - c1 * dc) / determinant;
            if (grey < 0) {
                grey = 0;
                amount = dc / cc;
            } else if (amount < 0) {
                amount = 0;
                grey = d1 / 3;
            }
            coloured.values()[i] = Math.max(0, amount);
            black.values()[i] = grey;
        }
    }

    /** The ink's own density: the middle of what is inside its strokes and has no black in it. */
    private Ink refined(Densities soft) {
        float strong = strong() * 0.6f;
        int width = soft.width();
        float[][] samples = new float[3][CORE_SAMPLES];
        int count = 0;
        int every = Math.max(1, countCore(strong) / CORE_SAMPLES);
        int seen = 0;
        for (int y = 1; y < soft.height() - 1; y++) {
            for (int x = 1, i = y * width + 1; x < width - 1; x++, i++) {
                if (isCore(x, y, strong) && seen++ % every == 0 && count < CORE_SAMPLES) {
                    samples[0][count] = soft.red()[i];
                    samples[1][count] = soft.green()[i];
                    samples[2][count++] = soft.blue()[i];
                }
            }
        }
        if (count < 50) {
            return ink;
        }
        float up = strongShare(samples, count);
        return new Ink(up * middle(samples[0], count), up * middle(samples[1], count), up * middle(samples[2], count));
    }

    private static float middle(float[] densities, int count) {
        return Math.max(0, Plane.percentile(Arrays.copyOf(densities, count), 0.5));
    }

    /** Full strength is that of well inked places, not of the middle: else all that is darker would look alike. */
    private static float strongShare(float[][] samples, int count) {
        float[] sums = new float[count];
        for (int i = 0; i < count; i++) {
            sums[i] = samples[0][i] + samples[1][i] + samples[2][i];
        }
        return Plane.percentile(sums, WELL_INKED) / Math.max(0.01f, Plane.percentile(sums, 0.5));
    }

    private float strong() {
        float[] amounts = coloured.values();
        float[] some = new float[amounts.length / STRONG_EVERY + 1];
        int count = 0;
        for (int i = 0; i < amounts.length; i += STRONG_EVERY) {
            if (amounts[i] > 0.15f) {
                some[count++] = amounts[i];
            }
        }
        return Plane.percentile(Arrays.copyOf(some, count), 0.75);
    }

    private int countCore(float strong) {
        int count = 0;
        for (int y = 1; y < piece.height() - 1; y++) {
            for (int x = 1; x < piece.width() - 1; x++) {
                count += isCore(x, y, strong) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean isCore(int x, int y, float strong) {
        int i = y * piece.width() + x;
        int below = i + piece.width();
        int above = i - piece.width();
        float[] a = coloured.values();
        float[] k = black.values();
        return a[i] > strong
                && a[i - 1] > strong
                && a[i + 1] > strong
                && a[above] > strong
                && a[below] > strong
                && k[i] < 0.25f * a[i]
                && k[above] < 0.3f
                && k[below] < 0.3f
                && k[i - 1] < 0.3f
                && k[i + 1] < 0.3f;
    }

    private Plane combined(Densities sharp) {
        measureBrightness(sharp, brightness);
        Ink.Amounts byBrightness = ink.amounts();
        Plane clear = new Plane(piece.width(), piece.height());
        Plane text = textness();
        for (int i = 0; i < clear.values().length; i++) {
            float softAmount = byBrightness.of(colourBrightness.values()[i]);
            float share = softAmount < 0.02f ? 0 : Math.min(1, coloured.values()[i] / softAmount);
            clear.values()[i] = byBrightness.of(brightness.values()[i]) * gate(share);
        }
        Opponent opponent = Opponent.of(ink);
        ColourUnderPrint colours = new ColourUnderPrint(colour(sharp, opponent), opponent, ink, blur > 1, pixelsPerMm);
        return CoveredByText.filled(clear, coloured, black, brightness, text, colours, pixelsPerMm);
    }

    private static Plane colour(Densities sharp, Opponent opponent) {
        Plane colour = new Plane(sharp.width(), sharp.height());
        for (int i = 0; i < colour.values().length; i++) {
            colour.values()[i] = opponent.colour(sharp.red()[i], sharp.green()[i], sharp.blue()[i]);
        }
        return colour;
    }

    /** Nearly all ink of a coloured stroke is coloured; a share of a half is black print whose edges have a tinge. */
    private static float gate(float share) {
        return smoothStep(0.35f, 0.7f, share);
    }

    /** 1 where black print hides what lies under it and at its edges, 0 where there is none. */
    private Plane textness() {
        Plane text = new Plane(piece.width(), piece.height());
        for (int i = 0; i < text.values().length; i++) {
            text.values()[i] = smoothStep(TEXT_FROM, TEXT_FULL, black.values()[i]);
        }
        return text.most((int) Math.round(TEXT_EDGE_MM * pixelsPerMm));
    }

    static float smoothStep(float from, float to, float value) {
        float t = Math.clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }
}
