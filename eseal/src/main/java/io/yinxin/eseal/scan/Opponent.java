package io.yinxin.eseal.scan;

/**
 * The colour of an ink as one number: light (share of what paper throws back) seen along the direction in which the ink
 * differs from grey. Paper and black have none.
 *
 * @param full of the ink at full strength
 * @param bright brightness of the ink at full strength, as a share of paper's
 */
record Opponent(float red, float green, float blue, float full, float bright) {
    static Opponent of(Ink ink) {
        double red = Math.exp(-ink.red());
        double green = Math.exp(-ink.green());
        double blue = Math.exp(-ink.blue());
        double grey = (red + green + blue) / 3;
        double length = Math.sqrt(
                (red - grey) * (red - grey) + (green - grey) * (green - grey) + (blue - grey) * (blue - grey));
        Opponent axis = new Opponent(
                (float) ((red - grey) / length),
                (float) ((green - grey) / length),
                (float) ((blue - grey) / length),
                0,
                0);
        return new Opponent(
                axis.red,
                axis.green,
                axis.blue,
                axis.colour(ink.red(), ink.green(), ink.blue()),
                Light.of(Ink.brightness(ink.red(), ink.green(), ink.blue())));
    }

    /** Of a pixel by its densities. */
    float colour(float r, float g, float b) {
        return red * Light.of(r) + green * Light.of(g) + blue * Light.of(b);
    }
}
