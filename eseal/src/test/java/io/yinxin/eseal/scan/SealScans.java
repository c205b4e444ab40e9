package io.yinxin.eseal.scan;

import java.util.function.Consumer;

/** Kinds of scans with one seal, as they come from scanners, and what must be reached on them. */
enum SealScans {
    PLAIN(r -> r.stamp(StampShape.company(12), ScanRecipe.RED)),
    PLAIN_BLUE(r -> r.stamp(StampShape.contract(10), ScanRecipe.BLUE)),
    LOSSLESS(r -> {
        r.png = true;
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(12), ScanRecipe.RED);
    }),
    OVER_PRINT(r -> {
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(12), ScanRecipe.RED);
    }),
    UNDER_PRINT(r -> {
        r.text = ScanRecipe.Text.OVER;
        r.stamp(StampShape.company(12), ScanRecipe.RED);
    }),
    BLUE_OVER_PRINT(r -> {
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.contract(14), ScanRecipe.BLUE);
    }),
    BLUE_UNDER_PRINT(r -> {
        r.text = ScanRecipe.Text.OVER;
        r.stamp(StampShape.company(9), ScanRecipe.BLUE);
    }),
    LIGHT_BLUE(r -> {
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(8), ScanRecipe.LIGHT_BLUE);
    }),
    FULL_COLOURS(r -> {
        r.coarseColours = false;
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(16), ScanRecipe.RED);
    }),
    STRONGLY_COMPRESSED(r -> {
        r.quality = 0.7f;
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(8), ScanRecipe.CRIMSON);
    }),
    /** Opaque toner over thin vermilion ink; see {@link #isBeyond()}. */
    WARM_UNDER_PRINT(r -> {
        r.paper = new double[] {240, 228, 205};
        r.shading = 0.1;
        r.text = ScanRecipe.Text.OVER;
        r.stamp(StampShape.company(10), ScanRecipe.VERMILION);
    }),
    GREY_ROUGH_PAPER(r -> {
        r.paper = new double[] {205, 204, 200};
        r.shading = 0.1;
        r.texture = 6;
        r.noise = 3;
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(14), ScanRecipe.RED);
    }),
    UNEVEN(r -> {
        r.stamp(StampShape.company(12), ScanRecipe.RED).faded(0.45, 1.1);
    }),
    ELLIPSE(r -> {
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.invoice(14), ScanRecipe.RED);
    }),
    ELLIPSE_TURNED(r -> r.stamp(StampShape.invoice(12), ScanRecipe.RED).turned(-17)),
    LONG_NAME(r -> {
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(26), ScanRecipe.RED);
    }),
    TURNED(r -> {
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.contract(12), ScanRecipe.RED).turned(4);
    }),
    AMONG_COLOURS(r -> {
        r.width = 110;
        r.height = 96;
        r.text = ScanRecipe.Text.UNDER;
        r.distractors.add(ScanRecipe.Distractor.RED_HEADING);
        r.distractors.add(ScanRecipe.Distractor.RED_UNDERLINE);
        r.distractors.add(ScanRecipe.Distractor.FILLED_LOGO);
        r.distractors.add(ScanRecipe.Distractor.BLUE_NOTE);
        r.distractors.add(ScanRecipe.Distractor.DUST);
        r.stamp(StampShape.company(10), ScanRecipe.RED);
    }),
    FINE(r -> {
        r.dpi = 600;
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(14), ScanRecipe.RED);
    }),
    FADED(r -> r.stamp(StampShape.company(12), ScanRecipe.RED).faded(0.2, 0.4)),
    FADED_OVER_PRINT(r -> {
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(12), ScanRecipe.RED).faded(0.2, 0.4);
    }),
    /** Opaque toner over faded ink; see {@link #isBeyond()}. */
    FADED_BLUE_UNDER_PRINT(r -> {
        r.paper = new double[] {235, 228, 215};
        r.text = ScanRecipe.Text.OVER;
        r.stamp(StampShape.company(12), ScanRecipe.BLUE).faded(0.2, 0.4);
    }),
    WARM_OVER_PRINT(r -> {
        r.paper = new double[] {240, 228, 205};
        r.shading = 0.1;
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(10), ScanRecipe.VERMILION);
    }),
    FADED_BLUE_OVER_PRINT(r -> {
        r.paper = new double[] {235, 228, 215};
        r.text = ScanRecipe.Text.UNDER;
        r.stamp(StampShape.company(12), ScanRecipe.BLUE).faded(0.2, 0.4);
    });

    private final Consumer<ScanRecipe> making;

    SealScans(Consumer<ScanRecipe> making) {
        this.making = making;
    }

    ScanRecipe recipe(long seed) {
        return new ScanRecipe(seed * 1_000 + ordinal()).with(making);
    }

    boolean isSlow() {
        return this == FINE || this == AMONG_COLOURS;
    }

    /**
     * Of the light that toner lets through to ink below it, less is left here than noise and JPEG take: the bounds of these
     * two are what was measured (ADR 33), not what is wanted.
     */
    boolean isBeyond() {
        return this == WARM_UNDER_PRINT || this == FADED_BLUE_UNDER_PRINT;
    }

    double leastIou() {
        if (this == WARM_UNDER_PRINT) {
            return 0.93;
        }
        return name().startsWith("FADED") ? 0.90 : 0.95;
    }

    double leastRecovered() {
        return isBeyond() ? 0.89 : 0.95;
    }

    double mostLeft() {
        return this == FADED_BLUE_UNDER_PRINT ? 0.04 : 0.01;
    }
}
