package io.yinxin.eseal.scan;

/**
 * Ink without paper: a PNG of one colour with straight alpha and pHYs.
 *
 * @param width pixels
 * @param dpi 0 where the resolution is not known; then the sizes in millimetres are 0, too
 * @param widthMm true size
 */
public record ExtractedPicture(byte[] png, int width, int height, double dpi, double widthMm, double heightMm) {
    static ExtractedPicture of(Plane opacities, int colour, Resolution resolution) {
        double dpi = resolution.isKnown() ? resolution.dpi() : 0;
        return new ExtractedPicture(
                PixelWriter.png(opacities, colour, dpi),
                opacities.width(),
                opacities.height(),
                dpi,
                dpi > 0 ? resolution.mm(opacities.width()) : 0,
                dpi > 0 ? resolution.mm(opacities.height()) : 0);
    }
}
