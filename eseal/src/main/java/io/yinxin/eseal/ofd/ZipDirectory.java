package io.yinxin.eseal.ofd;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the central directory and holds it against the local headers. Readers differ in which of the two they believe; a
 * package in which they differ would show one document to the verifier and another to the reader. For the same reason no
 * two entries may overlap or have names that fall together on some file systems.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int RECORD = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_LENGTH = 22;
    private static final int ENCRYPTION_FLAGS = 1 | 1 << 6 | 1 << 13;
    private static final int WITH_DESCRIPTOR = 1 << 3;
    private static final int UNICODE_PATH = 0x7075;
    /** Separators and streams of Windows, and what programs there replace by an underscore when they unpack. */
    private static final String NOT_IN_NAMES = "\\:*?\"<>|\uFFFD";

    private final byte[] file;
    private final ZipBytes bytes;
    private final OfdLimits limits;

    ZipDirectory(byte[] file, OfdLimits limits) {
        if (file.length > limits.file()) {
            throw new OfdException(OfdError.TOO_LARGE, file.length + " bytes");
        }
        this.file = file;
        this.bytes = new ZipBytes(file);
        this.limits = limits;
    }

    List<ZipItem> read() {
        int end = end();
        int count = bytes.u16(end + 10);
        int size = bytes.size(end + 12);
        int start = bytes.size(end + 16);
        if (bytes.i32(end + 4) != 0 || bytes.u16(end + 8) != count || (long) start + size != end) {
            throw new OfdException(OfdError.NOT_A_PACKAGE, "end record");
        }
        if (count > limits.entries()) {
            throw new OfdException(OfdError.TOO_LARGE, count + " entries");
        }
        List<ZipItem> items = new ArrayList<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            ZipItem item = item(at, start);
            items.add(item);
            at = item.recordEnd();
        }
        if (at != end) {
            throw new OfdException(OfdError.NOT_A_PACKAGE, "directory");
        }
        requireDistinct(items);
        requireApart(items, start);
        requireBounded(items);
        return items;
    }

    /** Where the end record lies; its comment must reach to the end of the file exactly. */
    int end() {
        for (int at = file.length - END_LENGTH; at >= Math.max(0, file.length - END_LENGTH - 0xFFFF); at--) {
            if (file[at] == 'P' && bytes.i32(at) == END && at + END_LENGTH + bytes.u16(at + 20) == file.length) {
                return at;
            }
        }
        throw new OfdException(OfdError.NOT_A_PACKAGE, "no end record");
    }

    private ZipItem item(int at, int directory) {
        requireMark(at, RECORD);
        int flags = bytes.u16(at + 8);
        int method = bytes.u16(at + 10);
        int nameLength = bytes.u16(at + 28);
        int recordEnd = at + 46 + nameLength + bytes.u16(at + 30) + bytes.u16(at + 32);
        bytes.need(at, recordEnd - at);
        String name = name(at + 46, nameLength);
        requireOneName(at + 46 + nameLength, bytes.u16(at + 30), name);
        if (method != 0 && method != 8) {
            throw new OfdException(OfdError.NOT_A_PACKAGE, "method " + method + " of " + name);
        }
        int crc = bytes.i32(at + 16);
        int packed = bytes.size(at + 20);
        int size = bytes.size(at + 24);
        int start = bytes.size(at + 42);
        requireMark(start, LOCAL);
        int localFlags = bytes.u16(start + 6);
        if (((flags | localFlags) & ENCRYPTION_FLAGS) != 0) {
            throw new OfdException(OfdError.ENCRYPTED, name);
        }
        int data = start + 30 + bytes.u16(start + 26) + bytes.u16(start + 28);
        bytes.need(data, packed);
        requireOneName(start + 30 + bytes.u16(start + 26), bytes.u16(start + 28), name);
        boolean sameName = Arrays.equals(
                file, at + 46, at + 46 + nameLength, file, start + 30, start + 30 + bytes.u16(start + 26));
        boolean told = bytes.i32(start + 14) == crc && bytes.i32(start + 18) == packed && bytes.i32(start + 22) == size;
        boolean later = (localFlags & WITH_DESCRIPTOR) != 0;
        boolean sameMethod = bytes.u16(start + 8) == method;
        if (!sameName
                || !sameMethod
                || !told && !later
                || method == 0 && packed != size
                || data + (long) packed > directory) {
            throw new OfdException(OfdError.NOT_A_PACKAGE, "header of " + name);
        }
        int end = later ? behindDescriptor(data + packed, crc, packed, size, told, name) : data + packed;
        return new ZipItem(name, method == 8, crc, packed, size, start, data, end, at, recordEnd);
    }

    /**
     * With or without a mark, with 32 or 64 bits: the numbers tell which.
     *
     * @param told whether the header has the numbers as well: then some producers leave out the descriptor they announce
     */
    private int behindDescriptor(int at, int crc, int packed, int size, boolean told, String name) {
        for (int mark : new int[] {4, 0}) {
            if (mark == 4 && bytes.i32(at) != DESCRIPTOR || bytes.i32(at + mark) != crc) {
                continue;
            }
            int numbers = at + mark + 4;
            if (bytes.i32(numbers) == packed && bytes.i32(numbers + 4) == size) {
                return numbers + 8;
            }
            if (bytes.i32(numbers) == packed
                    && bytes.i32(numbers + 4) == 0
                    && bytes.i32(numbers + 8) == size
                    && bytes.i32(numbers + 12) == 0) {
                return numbers + 16;
            }
        }
        if (told) {
            return at;
        }
        throw new OfdException(OfdError.NOT_A_PACKAGE, "data descriptor of " + name);
    }

    private String name(int at, int length) {
        byte[] raw = Arrays.copyOfRange(file, at, at + length);
        String name = decoded(raw);
        boolean bad = name.isEmpty()
                || name.startsWith("/")
                || name.contains("//")
                || Arrays.stream(name.split("/")).anyMatch(ZipDirectory::isAlias)
                || name.chars().anyMatch(c -> Character.isISOControl(c) || NOT_IN_NAMES.indexOf(c) >= 0);
        if (bad) {
            throw new OfdException(OfdError.BAD_NAME, name);
        }
        return name;
    }

    /** "." and ".." are other places; Windows drops points and blanks at the end. */
    private static boolean isAlias(String segment) {
        return segment.endsWith(".") || segment.endsWith(" ");
    }

    /** Some readers prefer the name of an extra field (Info-ZIP's Unicode path) to the one that is checked here. */
    private void requireOneName(int extra, int length, String name) {
        bytes.need(extra, length);
        int end = extra + length;
        int at = extra;
        while (at + 4 <= end && at + 4 + bytes.u16(at + 2) <= end) {
            int next = at + 4 + bytes.u16(at + 2);
            // Behind a version and the checksum of the name it stands for.
            if (bytes.u16(at) == UNICODE_PATH
                    && (next < at + 9
                            || !decoded(Arrays.copyOfRange(file, at + 9, next)).equals(name))) {
                throw new OfdException(OfdError.BAD_NAME, name);
            }
            at = next;
        }
    }

    /** UTF-8 whether flagged or not; old Chinese programs write GBK. */
    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, Charset.forName("GBK"));
        }
    }

    private void requireMark(int at, int mark) {
        if (bytes.i32(at) != mark) {
            throw new OfdException(OfdError.NOT_A_PACKAGE, "no header at " + at);
        }
    }

    private static void requireDistinct(List<ZipItem> items) {
        Set<String> names = new HashSet<>();
        for (ZipItem item : items) {
            if (!names.add(unpacked(item.name()))) {
                throw new OfdException(OfdError.DUPLICATE_NAME, item.name());
            }
        }
    }

    /** What some file system makes of a name: without regard to case, composition and signs that are not seen. */
    private static String unpacked(String name) {
        String plain = Normalizer.normalize(name.replaceAll("\\p{Cf}|/$", ""), Normalizer.Form.NFC);
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Nothing before, between or behind the entries: what no directory names, no signature can cover. */
    private static void requireApart(List<ZipItem> items, int directory) {
        int at = 0;
        List<ZipItem> sorted =
                items.stream().sorted(Comparator.comparingInt(ZipItem::start)).toList();
        for (ZipItem item : sorted) {
            if (item.start() != at) {
                throw new OfdException(OfdError.NOT_A_PACKAGE, "bytes of no entry before " + item.name());
            }
            at = item.end();
        }
        if (at != directory) {
            throw new OfdException(OfdError.NOT_A_PACKAGE, "bytes of no entry before the directory");
        }
    }

    private void requireBounded(List<ZipItem> items) {
        long total = 0;
        for (ZipItem item : items) {
            total += item.size();
            boolean implausible = item.size() > 1 << 20 && item.size() / limits.ratio() > item.packed();
            if (item.size() > limits.entry() || total > limits.total() || implausible) {
                throw new OfdException(OfdError.TOO_LARGE, item.name());
            }
        }
    }
}
