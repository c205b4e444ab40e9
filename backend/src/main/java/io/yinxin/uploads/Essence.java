package io.yinxin.uploads;

import io.yinxin.platform.problem.DomainException;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * What of a file makes the picture, as a file of its own, and what its header says.
 *
 * @param file only what a decoder needs: no comments, profiles, previews, and nothing behind the end
 * @param rest all that was left away, or could hold more than the picture
 * @param orientation as in Exif: 1 upright, to 8
 * @param deep whether a sample has more than 8 bits
 */
record Essence(byte[] file, byte[] rest, int width, int height, int orientation, boolean deep) {
    private static final int MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 20_000;

    /** A file that is something else besides is no honest picture, even if we would keep the picture only. */
    void refuseStowaway() {
        if (Stowaways.in(rest)) {
            throw new DomainException(UploadError.FILE_FORMAT);
        }
    }

    /** By what the header declares: nothing is decoded yet. */
    void refuseTooManyPixels() {
        if (width < 1 || height < 1) {
            throw unreadable();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw tooManyPixels(MOST_PIXELS);
        }
    }

    static DomainException tooManyPixels(int most) {
        return DomainException.with(UploadError.FILE_PIXELS, Map.of("megapixels", most / 1_000_000));
    }

    static DomainException unreadable() {
        return new DomainException(UploadError.FILE_UNREADABLE);
    }

    /** Sorts the parts of a file into what is kept and what is left away. Not thread-safe. */
    static final class Sorter {
        private final byte[] content;
        private final ByteArrayOutputStream file;
        private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

        Sorter(byte[] content) {
            this.content = content;
            file = new ByteArrayOutputStream(content.length);
        }

        void keep(int from, int to) {
            file.write(content, from, to - from);
        }

        void leave(int from, int to) {
            rest.write(content, from, to - from);
        }

        Essence essence(int width, int height, int orientation, boolean deep) {
            return new Essence(file.toByteArray(), rest.toByteArray(), width, height, orientation, deep);
        }
    }
}
