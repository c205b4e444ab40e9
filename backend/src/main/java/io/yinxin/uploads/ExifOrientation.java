package io.yinxin.uploads;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the one tag of Exif that is about how the picture is seen. */
final class ExifOrientation {
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** @return 1 to 8, or what was known before where the segment does not tell */
    static int of(byte[] segment, int known) {
        if (segment.length < NAME.length + 8 || !Arrays.equals(NAME, 0, NAME.length, segment, 0, NAME.length)) {
            return known;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, NAME.length, segment.length - NAME.length)
                .slice();
        try {
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : known;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // A wrong directory is no reason to refuse a picture that can be read.
            return known;
        }
        return known;
    }
}
