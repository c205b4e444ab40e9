package io.yinxin.eseal.scan;

/**
 * Where a reduced scan has coloured ink, and of which colour.
 *
 * @param strengths how far each pixel is from grey, in density
 * @param kinds for each pixel one of the constants
 * @param weak strength from which on a pixel counts
 */
record InkMap(int width, int height, float[] strengths, byte[] kinds, float weak) {
    static final byte NONE = 0;
    static final byte RED = 1;
    static final byte BLUE = 2;
    static final byte OTHER = 3;

    private static final float LEAST = 0.08f;
    private static final float MOST = 0.2f;
    private static final double NOISE = 4;

    static InkMap of(Rgb picture, Paper paper) {
        int width = picture.width();
        float[] strengths = new float[width * picture.height()];
        byte[] kinds = new byte[strengths.length];
        float[] red = new float[width];
        float[] green = new float[width];
        float[] blue = new float[width];
        for (int y = 0, i = 0; y < picture.height(); y++) {
            paper.densities(picture, y, red, green, blue);
            for (int x = 0; x < width; x++, i++) {
                strengths[i] = (float) InkColour.strength(red[x], green[x], blue[x]);
                kinds[i] = strengths[i] < LEAST ? NONE : kind(InkColour.hue(red[x], green[x], blue[x]));
            }
        }
        float noise = Plane.percentile(sample(strengths), 0.5);
        float weak = Math.clamp((float) NOISE * noise, LEAST, MOST);
        for (int i = 0; i < kinds.length; i++) {
            if (strengths[i] < weak) {
                kinds[i] = NONE;
            }
        }
        return new InkMap(width, picture.height(), strengths, kinds, weak);
    }

    private static float[] sample(float[] all) {
        float[] some = new float[all.length / 16 + 1];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[Math.min(all.length - 1, i * 16)];
        }
        return some;
    }

    private static byte kind(double hue) {
        if (InkColour.RED.has(hue)) {
            return RED;
        }
        return InkColour.BLUE.has(hue) ? BLUE : OTHER;
    }

    static byte kind(InkColour colour) {
        return switch (colour) {
            case RED -> RED;
            case BLUE -> BLUE;
        };
    }

    boolean[] of(byte kind) {
        boolean[] ink = new boolean[kinds.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = kinds[i] == kind;
        }
        return ink;
    }
}
