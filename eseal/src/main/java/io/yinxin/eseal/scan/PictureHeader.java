package io.yinxin.eseal.scan;

/**
 * What a file says about its picture before it is decoded.
 *
 * @param format name of the reader, "jpeg" or "png"
 * @param width stored pixels in a row; a turned picture shows them as columns
 * @param bytesPerPixel once decoded
 * @param orientation Exif's, 1 to 8
 * @param coarseColours whether colours are stored for each second pixel only
 */
record PictureHeader(
        String format,
        int width,
        int height,
        int bytesPerPixel,
        DeclaredDensity density,
        int orientation,
        boolean coarseColours) {

    /** @throws ScanException FORMAT, TOO_LARGE, TOO_MANY_PIXELS, CMYK, DAMAGED */
    static PictureHeader of(byte[] file) throws ScanException {
        if (file.length > ScanLimits.BYTES) {
            throw new ScanException(ScanRefusal.TOO_LARGE, file.length + " bytes");
        }
        PictureHeader header = read(file);
        header.refuseTooManyPixels();
        return header;
    }

    private static PictureHeader read(byte[] file) throws ScanException {
        try {
            if (JpegHeader.begins(file)) {
                return new JpegHeader(file).read();
            }
            if (PngHeader.begins(file)) {
                return new PngHeader(file).read();
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ScanException(ScanRefusal.DAMAGED, "ends in its header");
        }
        throw new ScanException(ScanRefusal.FORMAT, "neither JPEG nor PNG");
    }

    private void refuseTooManyPixels() throws ScanException {
        if (width <= 0 || height <= 0) {
            throw new ScanException(ScanRefusal.DAMAGED, "no size");
        }
        if (pixels() > ScanLimits.PIXELS || pixels() * bytesPerPixel > ScanLimits.DECODED_BYTES) {
            throw new ScanException(ScanRefusal.TOO_MANY_PIXELS, width + " x " + height);
        }
    }

    long pixels() {
        return (long) width * height;
    }
}
