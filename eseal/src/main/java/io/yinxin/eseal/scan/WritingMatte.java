package io.yinxin.eseal.scan;

import java.util.Arrays;
import java.util.List;

/**
 * The strokes of a signature, cut out of the paper.
 *
 * @param opacities of the piece, 0 to 1
 * @param colour of the ink, 0xRRGGBB
 * @param strength density of the ink
 */
record WritingMatte(Plane opacities, int colour, float strength) {
    private static final double PAPER_TILE_MM = 5;

    /** Shares of the ink's strength: what hangs together above the first is kept if it reaches the second. */
    private static final float PALE = 0.12f;

    private static final float FULL = 0.5f;
    private static final double SPECK_MM2 = 0.08;

    static WritingMatte of(Rgb piece, List<RuledLine> lines, double perMm) {
        Paper paper = Paper.of(piece, (int) Math.max(8, PAPER_TILE_MM * perMm));
        Plane densities = new Plane(piece.width(), piece.height());
        float[][] colours = new float[3][piece.pixels().length];
        float[] red = new float[piece.width()];
        float[] green = new float[piece.width()];
        float[] blue = new float[piece.width()];
        for (int y = 0, i = 0; y < piece.height(); y++) {
            paper.densities(piece, y, red, green, blue);
            for (int x = 0; x < piece.width(); x++, i++) {
                densities.values()[i] = Ink.brightness(red[x], green[x], blue[x]);
                colours[0][i] = red[x];
                colours[1][i] = green[x];
                colours[2][i] = blue[x];
            }
        }
        float strength = strength(densities);
        Ink ink = ink(densities, colours, strength);
        RuledLines.remove(densities, lines, PALE * strength, perMm);
        keepStrokes(densities, strength, perMm);
        Plane opacities = densities;
        for (int i = 0; i < opacities.values().length; i++) {
            float amount = Math.max(0, densities.values()[i]) / strength;
            float opaque = ink.opacity(amount) * Unmixing.smoothStep(PALE / 2, PALE * 1.5f, amount);
            opacities.values()[i] = Math.min(1, opaque);
        }
        return new WritingMatte(opacities, ink.colour(), strength);
    }

    /** Of the darkest tenth that is ink at all: strokes are thin, and most of their pixels are edges. */
    private static float strength(Plane densities) {
        float[] inked = new float[densities.values().length];
        int count = 0;
        for (float density : densities.values()) {
            if (density > 0.25f) {
                inked[count++] = density;
            }
        }
        return Math.max(0.25f, Plane.percentile(Arrays.copyOf(inked, count), 0.75));
    }

    private static Ink ink(Plane densities, float[][] colours, float strength) {
        float[][] inner = new float[3][densities.values().length];
        int count = 0;
        for (int i = 0; i < densities.values().length; i++) {
            if (densities.values()[i] > 0.9f * strength) {
                for (int c = 0; c < 3; c++) {
                    inner[c][count] = colours[c][i];
                }
                count++;
            }
        }
        return new Ink(
                middle(inner[0], count, strength),
                middle(inner[1], count, strength),
                middle(inner[2], count, strength));
    }

    private static float middle(float[] values, int count, float usual) {
        return count == 0 ? usual : Plane.percentile(Arrays.copyOf(values, count), 0.5);
    }

    private static void keepStrokes(Plane densities, float strength, double perMm) {
        boolean[] pale = new boolean[densities.values().length];
        for (int i = 0; i < pale.length; i++) {
            pale[i] = densities.values()[i] > PALE * strength;
        }
        Patches patches = Patches.of(densities.width(), densities.height(), pale);
        boolean[] full = new boolean[patches.all().size() + 1];
        for (int i = 0; i < pale.length; i++) {
            full[patches.numbers()[i]] |= densities.values()[i] > FULL * strength;
        }
        boolean[] kept = new boolean[pale.length];
        for (int i = 0; i < pale.length; i++) {
            int number = patches.numbers()[i];
            kept[i] =
                    number > 0 && full[number] && patches.all().get(number - 1).pixels() >= SPECK_MM2 * perMm * perMm;
        }
        // The palest rim of a stroke is below the first level, and stays with it.
        boolean[] near = Patches.grown(kept, densities.width(), densities.height(), 1);
        for (int i = 0; i < pale.length; i++) {
            densities.values()[i] = near[i] ? densities.values()[i] : 0;
        }
    }
}
