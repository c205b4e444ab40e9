package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.List;

/** How a scan is to be made. Everything random follows from the seed. Lengths in millimetres. */
final class ScanRecipe {
    final long seed;
    final List<Stamp> stamps = new ArrayList<>();
    final List<Distractor> distractors = new ArrayList<>();
    double width = 62;
    double height = 62;
    double dpi = 300;
    double[] paper = {250, 249, 246};
    double shading = 0.03;
    double texture = 1.0;
    double noise = 1.5;
    double misregistration = 0.2;
    /** Share of light that reaches neighbouring pixels. */
    double softness = 0.5;

    float quality = 0.88f;
    boolean coarseColours = true;
    boolean png;
    Text text = Text.NONE;
    /** How much of the light the print takes. */
    double textOpacity = 0.94;

    double textBlack = 32;
    double smear;
    int orientation = 1;
    boolean declaresDensity = true;

    enum Text {
        NONE,
        UNDER,
        OVER
    }

    enum Distractor {
        RED_UNDERLINE,
        RED_HEADING,
        BLUE_NOTE,
        FILLED_LOGO,
        SMALL_ROUND_LOGO,
        GREEN_ROUND_STAMP,
        COLOUR_PHOTO,
        /** Covers a part of what it lies on, as a sheet laid over the seal's edge does. */
        WHITE_CORNER,
        DUST
    }

    /**
     * @param least and most: strength of the ink, which changes from place to place between them
     * @param turn degrees clockwise
     */
    record Stamp(StampShape shape, double x, double y, double turn, double[] ink, double least, double most) {}

    /** Densities in red, green, blue of inks at full strength. */
    static final double[] RED = {0.18, 1.75, 1.4};

    static final double[] VERMILION = {0.12, 1.3, 1.7};
    static final double[] CRIMSON = {0.3, 2.1, 1.4};
    static final double[] BLUE = {1.5, 1.15, 0.35};
    static final double[] LIGHT_BLUE = {1.6, 0.8, 0.25};
    static final double[] GREEN = {1.5, 0.5, 1.2};

    ScanRecipe(long seed) {
        this.seed = seed;
    }

    ScanRecipe stamp(StampShape shape, double[] ink) {
        return stamp(new Stamp(shape, width / 2 + 1.3, height / 2 - 0.7, 0, ink, 0.75, 1));
    }

    ScanRecipe stamp(Stamp stamp) {
        stamps.add(stamp);
        return this;
    }

    ScanRecipe with(java.util.function.Consumer<ScanRecipe> change) {
        change.accept(this);
        return this;
    }

    ScanRecipe faded(double least, double most) {
        stamps.replaceAll(s -> new Stamp(s.shape(), s.x(), s.y(), s.turn(), s.ink(), least, most));
        return this;
    }

    ScanRecipe turned(double degrees) {
        stamps.replaceAll(s -> new Stamp(s.shape(), s.x(), s.y(), degrees, s.ink(), s.least(), s.most()));
        return this;
    }
}
