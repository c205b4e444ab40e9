package io.yinxin.uploads;

import java.util.Arrays;

/**
 * The segments of a JPEG (ITU-T T.81 annex B). Kept are those the decoder needs, with Adobe's, which tells how colours
 * are stored; of Exif only the orientation is read.
 */
final class JpegFile {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    /** Each scan is a walk over the whole picture: some bytes more would cost any amount of time. */
    private static final int MOST_SCANS = 100;

    /** Of several scans the decoder has to hold the whole picture, some bytes for each pixel. */
    private static final int MOST_PIXELS_IN_SCANS = 30_000_000;

    private final byte[] content;
    private final Essence.Sorter parts;
    private int at = 2;
    private int width;
    private int height;
    private int orientation = 1;
    private int scans;

    private JpegFile(byte[] content) {
        this.content = content;
        parts = new Essence.Sorter(content);
    }

    static Essence essence(byte[] content) {
        try {
            return new JpegFile(content).walk();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw Essence.unreadable();
        }
    }

    private Essence walk() {
        parts.keep(0, at);
        while (!segment()) {}
        if (scans == 0) {
            throw Essence.unreadable();
        }
        if (scans > 1 && (long) width * height > MOST_PIXELS_IN_SCANS) {
            throw Essence.tooManyPixels(MOST_PIXELS_IN_SCANS);
        }
        parts.leave(at, content.length);
        return parts.essence(width, height, orientation, false);
    }

    /** @return whether it was the last one */
    private boolean segment() {
        int start = at;
        int marker = marker();
        if (marker == END) {
            parts.keep(at - 2, at);
            return true;
        }
        int length = number(at);
        int end = at + length;
        if (length < 2 || end > content.length) {
            throw Essence.unreadable();
        }
        if (isLeftAway(marker)) {
            if (marker == APP1) {
                orientation = ExifOrientation.of(Arrays.copyOfRange(content, at + 2, end), orientation);
            }
            parts.leave(start, end);
            at = end;
            return false;
        }
        if (isFrame(marker)) {
            frame();
        }
        if (marker == APP0 || marker == APP14) {
            // The decoder needs their first bytes; what else is in them is looked at as all that is left away.
            parts.leave(at, end);
        }
        parts.keep(at - 2, end);
        at = end;
        if (marker == START_OF_SCAN) {
            scan();
        }
        return false;
    }

    /** Fill bytes may stand before a marker. */
    private int marker() {
        if (at(at) != 0xFF) {
            throw Essence.unreadable();
        }
        while (at(at) == 0xFF) {
            at++;
        }
        return at(at++);
    }

    private static boolean isLeftAway(int marker) {
        return marker == COMMENT || (marker > APP0 && marker <= APP15 && marker != APP14);
    }

    /** All but the tables (C4), extensions (C8) and arithmetic conditioning (CC) in this range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame() {
        if (width != 0) {
            throw Essence.unreadable();
        }
        height = number(at + 3);
        width = number(at + 5);
    }

    /** Up to the next marker that is none of the scan's own. */
    private void scan() {
        if (width == 0 || ++scans > MOST_SCANS) {
            throw Essence.unreadable();
        }
        int start = at;
        while (at(at) != 0xFF || isInsideScan(at(at + 1))) {
            at++;
        }
        parts.keep(start, at);
    }

    private static boolean isInsideScan(int afterFf) {
        return afterFf == 0 || (afterFf >= FIRST_RESTART && afterFf <= LAST_RESTART);
    }

    private int at(int index) {
        return content[index] & 0xFF;
    }

    private int number(int index) {
        return at(index) << 8 | at(index + 1);
    }
}
