package io.yinxin.eseal.scan;

import java.util.Arrays;

/** Walks the segments of a JPEG (ITU-T T.81 annex B) and reads size, colours, density and orientation. */
final class JpegHeader {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int CMYK_COMPONENTS = 4;

    private final byte[] file;
    private int at = 2;
    private int width;
    private int height;
    private int components;
    private boolean coarseColours;
    private int scans;
    private DeclaredDensity jfif = DeclaredDensity.NONE;
    private ExifTags exif = ExifTags.NONE;

    JpegHeader(byte[] file) {
        this.file = file;
    }

    static boolean begins(byte[] file) {
        return file.length > 3 && at(file, 0) == 0xFF && at(file, 1) == 0xD8 && at(file, 2) == 0xFF;
    }

    PictureHeader read() throws ScanException {
        while (segment()) {}
        if (scans == 0 || width == 0 || height == 0) {
            throw new ScanException(ScanRefusal.DAMAGED, "no picture data");
        }
        if (components == CMYK_COMPONENTS) {
            throw new ScanException(ScanRefusal.CMYK, "four colours");
        }
        if (scans > 1 && (long) width * height > ScanLimits.PIXELS_IN_SEVERAL_PASSES) {
            throw new ScanException(ScanRefusal.TOO_MANY_PIXELS, width + " x " + height + " in several scans");
        }
        return new PictureHeader(
                "jpeg", width, height, components, exif.density().or(jfif), exif.orientation(), coarseColours);
    }

    /** @return whether others follow. Many scanners' files lack the end marker: then the end of the file is one. */
    private boolean segment() throws ScanException {
        if (at >= file.length - 1) {
            return false;
        }
        int marker = marker();
        if (marker == END) {
            return false;
        }
        int length = number(at);
        int end = at + length;
        if (length < 2 || end > file.length) {
            throw new ScanException(ScanRefusal.DAMAGED, "segment beyond the end");
        }
        if (isFrame(marker)) {
            frame();
        } else if (marker == APP0) {
            jfif = jfif(end);
        } else if (marker == APP1) {
            exif = exif.or(ExifTags.ofSegment(Arrays.copyOfRange(file, at + 2, end)));
        }
        at = end;
        if (marker == START_OF_SCAN) {
            scan();
        }
        return true;
    }

    /** Fill bytes may stand before a marker. */
    private int marker() throws ScanException {
        if (at(file, at) != 0xFF) {
            throw new ScanException(ScanRefusal.DAMAGED, "no marker where one must be");
        }
        while (at(file, at) == 0xFF) {
            at++;
        }
        return at(file, at++);
    }

    /** All but the tables (C4), extensions (C8) and arithmetic conditioning (CC) in this range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame() throws ScanException {
        if (width != 0) {
            throw new ScanException(ScanRefusal.DAMAGED, "two frames");
        }
        height = number(at + 3);
        width = number(at + 5);
        components = at(file, at + 7);
        coarseColours = components == 3 && at(file, at + 9) != at(file, at + 12);
    }

    private DeclaredDensity jfif(int end) {
        boolean isJfif = end - at >= 14 && file[at + 2] == 'J' && file[at + 3] == 'F' && file[at + 4] == 'I';
        if (!isJfif) {
            return jfif;
        }
        int x = number(at + 10);
        int y = number(at + 12);
        return switch (at(file, at + 9)) {
            case 1 -> DeclaredDensity.perInch(x, y);
            case 2 -> DeclaredDensity.perCentimetre(x, y);
            default -> DeclaredDensity.NONE;
        };
    }

    private void scan() throws ScanException {
        if (width == 0 || ++scans > ScanLimits.JPEG_SCANS) {
            throw new ScanException(ScanRefusal.DAMAGED, "scan without frame, or too many");
        }
        while (at < file.length - 1 && (at(file, at) != 0xFF || isInsideScan(at(file, at + 1)))) {
            at++;
        }
    }

    /** A stuffed FF, a fill byte or a restart marker. */
    private static boolean isInsideScan(int afterFf) {
        return afterFf == 0 || (afterFf >= 0xD0 && afterFf <= 0xD7);
    }

    private int number(int index) {
        return at(file, index) << 8 | at(file, index + 1);
    }

    private static int at(byte[] file, int index) {
        return file[index] & 0xFF;
    }
}
