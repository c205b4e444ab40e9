package io.yinxin.eseal.scan;

/** Colours in which seals are taken (SEL-37), told apart by the hue of their optical density. */
public enum InkColour {
    RED(-45, 38, new float[] {0.2f, 1.7f, 1.4f}),
    BLUE(-174, -92, new float[] {1.5f, 1.0f, 0.35f});

    private static final double SIN_60 = Math.sqrt(3) / 2;

    private final double from;
    private final double to;
    private final float[] usual;

    InkColour(double from, double to, float[] usual) {
        this.from = from;
        this.to = to;
        this.usual = usual;
    }

    boolean has(double hue) {
        return hue >= from && hue <= to;
    }

    /** Density of an ordinary ink of the colour in red, green and blue; the start of the estimate. */
    float[] usual() {
        return usual.clone();
    }

    /** Hue in degrees of a density: 0 for ink that swallows green and blue alike, -120 for one that leaves blue. */
    static double hue(double red, double green, double blue) {
        return Math.toDegrees(Math.atan2(SIN_60 * (blue - green), (green + blue) / 2 - red));
    }

    /** How far a density is from grey. */
    static double strength(double red, double green, double blue) {
        double across = SIN_60 * (blue - green);
        double along = (green + blue) / 2 - red;
        return Math.sqrt(across * across + along * along);
    }
}
