package io.yinxin.eseal.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tags of Exif's first directory that are about how the picture is seen. What cannot be read is as if absent. */
record ExifTags(int orientation, DeclaredDensity density) {
    static final ExifTags NONE = new ExifTags(1, DeclaredDensity.NONE);
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY = 12;
    private static final int CENTIMETRES = 3;

    static ExifTags ofSegment(byte[] segment) {
        boolean named = segment.length > NAME.length && Arrays.equals(NAME, 0, NAME.length, segment, 0, NAME.length);
        return named
                ? ofTiff(ByteBuffer.wrap(segment, NAME.length, segment.length - NAME.length)
                        .slice())
                : NONE;
    }

    static ExifTags ofTiff(ByteBuffer tiff) {
        try {
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return directory(tiff, tiff.getInt(4));
        } catch (IndexOutOfBoundsException e) {
            // A wrong directory is no reason to refuse a picture that can be read.
            return NONE;
        }
    }

    private static ExifTags directory(ByteBuffer tiff, int start) {
        int orientation = 1;
        double x = 0;
        double y = 0;
        int unit = 2;
        int entries = tiff.getShort(start) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = start + 2 + i * ENTRY;
            switch (tiff.getShort(entry) & 0xFFFF) {
                case 0x0112 -> orientation = tiff.getShort(entry + 8);
                case 0x011A -> x = fraction(tiff, tiff.getInt(entry + 8));
                case 0x011B -> y = fraction(tiff, tiff.getInt(entry + 8));
                case 0x0128 -> unit = tiff.getShort(entry + 8);
                default -> {}
            }
        }
        DeclaredDensity density =
                unit == CENTIMETRES ? DeclaredDensity.perCentimetre(x, y) : DeclaredDensity.perInch(x, y);
        return new ExifTags(orientation >= 1 && orientation <= 8 ? orientation : 1, density);
    }

    private static double fraction(ByteBuffer tiff, int at) {
        long below = tiff.getInt(at + 4) & 0xFFFFFFFFL;
        return below == 0 ? 0 : (double) (tiff.getInt(at) & 0xFFFFFFFFL) / below;
    }

    ExifTags or(ExifTags later) {
        return this == NONE ? later : this;
    }
}
