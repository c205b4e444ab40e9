package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for handwriting on a reduced page: dark strokes near each other, apart from lines, specks and the page's edge. */
final class WritingSearch {
    private static final double PAPER_TILE_MM = 6;
    private static final float DARK = 0.22f;
    private static final double COLOURED = 0.4;
    private static final double TOGETHER_MM = 4;
    private static final double SPECK_MM2 = 0.25;
    private static final double LEAST_INK_MM2 = 2.5;
    private static final double LEAST_WIDTH_MM = 6;
    private static final double LEAST_HEIGHT_MM = 2.5;
    private static final double WIDEST_MM = 140;
    private static final double HIGHEST_MM = 90;
    private static final double RIVAL = 0.35;

    private final int width;
    private final int height;
    private final double perMm;
    private final Plane dark;
    private final float[] strengths;
    private final List<RuledLine> lines;
    private final List<Reason> reasons = new ArrayList<>();

    private WritingSearch(Rgb small, double perMm) {
        width = small.width();
        height = small.height();
        this.perMm = perMm;
        dark = new Plane(width, height);
        strengths = new float[width * height];
        measure(small, Paper.of(small, (int) Math.max(8, PAPER_TILE_MM * perMm)));
        lines = RuledLines.find(ink(), width, height, perMm);
        RuledLines.remove(dark, lines, DARK, perMm);
    }

    /** @param perMm pixels of the reduction a millimetre */
    static WritingSearch in(Rgb small, double perMm) {
        return new WritingSearch(small, perMm);
    }

    List<RuledLine> lines() {
        return lines;
    }

    List<Reason> reasons() {
        return reasons;
    }

    private void measure(Rgb small, Paper paper) {
        float[] red = new float[width];
        float[] green = new float[width];
        float[] blue = new float[width];
        for (int y = 0, i = 0; y < height; y++) {
            paper.densities(small, y, red, green, blue);
            for (int x = 0; x < width; x++, i++) {
                dark.values()[i] = Ink.brightness(red[x], green[x], blue[x]);
                strengths[i] = (float) InkColour.strength(red[x], green[x], blue[x]);
            }
        }
    }

    private boolean[] ink() {
        boolean[] ink = new boolean[dark.values().length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = dark.values()[i] > DARK;
        }
        return ink;
    }

    /** Where the signature is in the reduction, without margin. */
    Optional<Box> find() {
        boolean[] ink = strokes();
        int together = (int) Math.max(1, TOGETHER_MM / 2 * perMm);
        Patches groups = Patches.of(width, height, Patches.grown(ink, width, height, together));
        double[] inked = new double[groups.all().size() + 1];
        double[] coloured = new double[inked.length];
        for (int i = 0; i < ink.length; i++) {
            if (ink[i]) {
                inked[groups.numbers()[i]]++;
                coloured[groups.numbers()[i]] += strengths[i] > COLOURED * dark.values()[i] ? 1 : 0;
            }
        }
        List<Patches.Patch> writings = groups.all().stream()
                .filter(patch -> inked[patch.number()] >= LEAST_INK_MM2 * perMm * perMm)
                .filter(this::isNoPage)
                .sorted(Comparator.comparingDouble(patch -> -inked[patch.number()]))
                .toList();
        if (writings.isEmpty()) {
            reasons.add(Reason.NONE_FOUND);
            return Optional.empty();
        }
        Patches.Patch first = writings.getFirst();
        judge(first, coloured[first.number()] / inked[first.number()], together);
        if (writings.size() > 1 && inked[writings.get(1).number()] > RIVAL * inked[first.number()]) {
            reasons.add(Reason.SEVERAL);
        }
        return Optional.of(inner(first, together));
    }

    private void judge(Patches.Patch writing, double coloured, int together) {
        double wide = (writing.width() - 2 * together) / perMm;
        double high = (writing.height() - 2 * together) / perMm;
        if (wide < LEAST_WIDTH_MM || high < LEAST_HEIGHT_MM) {
            reasons.add(Reason.TOO_SMALL);
        }
        if (coloured > 0.5) {
            reasons.add(Reason.WRONG_COLOUR);
        }
    }

    private Box inner(Patches.Patch patch, int together) {
        return Box.within(
                patch.left() + together,
                patch.top() + together,
                patch.right() + 1 - together,
                patch.bottom() + 1 - together,
                width,
                height);
    }

    private boolean isNoPage(Patches.Patch patch) {
        return patch.width() / perMm <= WIDEST_MM && patch.height() / perMm <= HIGHEST_MM;
    }

    /** Ink without specks and without what comes in from the edge: shadows of the sheet and of the scanner's lid. */
    private boolean[] strokes() {
        boolean[] ink = ink();
        Patches patches = Patches.of(width, height, ink);
        boolean[] dropped = new boolean[patches.all().size() + 1];
        dropped[0] = true;
        for (Patches.Patch patch : patches.all()) {
            boolean atEdge =
                    patch.left() <= 1 || patch.top() <= 1 || patch.right() >= width - 2 || patch.bottom() >= height - 2;
            dropped[patch.number()] = atEdge || patch.pixels() < SPECK_MM2 * perMm * perMm;
        }
        for (int i = 0; i < ink.length; i++) {
            ink[i] = !dropped[patches.numbers()[i]];
        }
        return ink;
    }
}
