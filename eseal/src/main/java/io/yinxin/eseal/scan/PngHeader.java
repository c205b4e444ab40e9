package io.yinxin.eseal.scan;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG (ISO/IEC 15948) up to its data and reads size, depth, density and orientation. */
final class PngHeader {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int IHDR = 0x49484452;
    private static final int PHYS = 0x70485973;
    private static final int EXIF = 0x65584966;
    private static final int IDAT = 0x49444154;
    private static final int PALETTE = 3;
    private static final int OVERHEAD = 12;

    private final ByteBuffer file;
    private int width;
    private int height;
    private int bytesPerPixel;
    private DeclaredDensity density = DeclaredDensity.NONE;
    private ExifTags exif = ExifTags.NONE;

    PngHeader(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    static boolean begins(byte[] file) {
        return file.length > SIGNATURE.length && Arrays.equals(SIGNATURE, 0, 8, file, 0, 8);
    }

    PictureHeader read() throws ScanException {
        int at = SIGNATURE.length;
        int type = 0;
        while (type != IDAT) {
            int length = file.getInt(at);
            type = file.getInt(at + 4);
            if (length < 0 || length > file.limit() - at - OVERHEAD || (width == 0) != (type == IHDR)) {
                throw new ScanException(ScanRefusal.DAMAGED, "chunks out of order");
            }
            refuseWrongSum(at, length);
            chunk(type, at + 8, length);
            at += OVERHEAD + length;
        }
        return new PictureHeader(
                "png", width, height, bytesPerPixel, density.or(exif.density()), exif.orientation(), false);
    }

    private void refuseWrongSum(int at, int length) throws ScanException {
        CRC32 sum = new CRC32();
        sum.update(file.array(), at + 4, length + 4);
        if ((int) sum.getValue() != file.getInt(at + 8 + length)) {
            throw new ScanException(ScanRefusal.DAMAGED, "check sum");
        }
    }

    private void chunk(int type, int at, int length) {
        switch (type) {
            case IHDR -> {
                width = file.getInt(at);
                height = file.getInt(at + 4);
                bytesPerPixel = samples(file.get(at + 9)) * (file.get(at + 8) > 8 ? 2 : 1);
            }
            case PHYS -> {
                if (length == 9 && file.get(at + 8) == 1) {
                    density = DeclaredDensity.perMetre(file.getInt(at), file.getInt(at + 4));
                }
            }
            case EXIF -> exif = ExifTags.ofTiff(file.slice(at, length));
            default -> {}
        }
    }

    private static int samples(int colourType) {
        boolean colour = (colourType & 2) != 0 && colourType != PALETTE;
        boolean alpha = (colourType & 4) != 0;
        return (colour ? 3 : 1) + (alpha ? 1 : 0);
    }
}
