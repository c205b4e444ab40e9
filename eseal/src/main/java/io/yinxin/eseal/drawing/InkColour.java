package io.yinxin.eseal.drawing;

/**
 * The one colour of a seal.
 *
 * @param rgb 0xRRGGBB, sRGB
 */
public record InkColour(int rgb) {
    public static final InkColour RED = new InkColour(0xD7000F);
    public static final InkColour BLUE = new InkColour(0x1440A0);

    public InkColour {
        if ((rgb & 0xFF000000) != 0) {
            throw new IllegalArgumentException("a colour has 24 bits");
        }
    }
}
