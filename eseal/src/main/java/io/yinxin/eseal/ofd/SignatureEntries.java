package io.yinxin.eseal.ofd;

import java.util.HashMap;
import java.util.Map;

/** The entries that signatures consist of: each is read once, however many signatures name it, and all within a bound. */
final class SignatureEntries {
    /** As seals and their signatures are bounded. */
    private static final int LARGEST = 4 << 20;

    private static final int MOST_BYTES = 64 << 20;

    private final ZipArchive archive;
    private final Map<String, byte[]> read = new HashMap<>();
    private int left = MOST_BYTES;

    SignatureEntries(ZipArchive archive) {
        this.archive = archive;
    }

    boolean has(String entry) {
        return archive.has(entry);
    }

    /** Not to be changed: others have the same bytes. @throws OfdException ENTRY_MISSING, TOO_LARGE, DAMAGED_ENTRY */
    byte[] bytes(String entry) {
        byte[] bytes = read.get(entry);
        if (bytes == null) {
            bytes = archive.bytes(entry, Math.min(LARGEST, left));
            left -= bytes.length;
            read.put(entry, bytes);
        }
        return bytes;
    }
}
