package io.yinxin.eseal.ofd;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zip held in memory in its packed form; entries are unpacked when asked for, never beyond what their header says. */
final class ZipArchive {
    private static final int CHUNK = 16 << 10;
    /** Of the whole package: more often nothing is read but by one that refers to itself again and again. */
    private static final int READINGS = 4;

    private final byte[] file;
    private final OfdLimits limits;
    private final Map<String, ZipItem> items = new LinkedHashMap<>();
    /** Bytes handed out, those of entries that are read again included. */
    private long read;

    private ZipArchive(byte[] file, OfdLimits limits) {
        this.file = file;
        this.limits = limits;
        for (ZipItem item : new ZipDirectory(file, limits).read()) {
            items.put(item.name(), item);
        }
    }

    static ZipArchive read(byte[] file, OfdLimits limits) {
        return new ZipArchive(file, limits);
    }

    byte[] file() {
        return file;
    }

    OfdLimits limits() {
        return limits;
    }

    Collection<ZipItem> items() {
        return items.values();
    }

    boolean has(String name) {
        return items.containsKey(name) && !name.endsWith("/");
    }

    /** @param most bytes */
    byte[] bytes(String name, long most) {
        ZipItem item = item(name);
        read += item.size();
        if (item.size() > most || read > READINGS * limits.total()) {
            throw new OfdException(OfdError.TOO_LARGE, name);
        }
        byte[] content = new byte[item.size()];
        int[] at = {0};
        unpack(item, (chunk, length) -> {
            System.arraycopy(chunk, 0, content, at[0], length);
            at[0] += length;
        });
        return content;
    }

    byte[] xml(String name) {
        return bytes(name, limits.xml());
    }

    byte[] digest(String name, MessageDigest digest) {
        unpack(item(name), (chunk, length) -> digest.update(chunk, 0, length));
        return digest.digest();
    }

    /** @throws OfdException DAMAGED_ENTRY */
    void check(String name) {
        unpack(item(name), (chunk, length) -> {});
    }

    private ZipItem item(String name) {
        ZipItem item = items.get(name);
        if (item == null || item.isFolder()) {
            throw new OfdException(OfdError.ENTRY_MISSING, name);
        }
        return item;
    }

    private interface Sink {
        void take(byte[] chunk, int length);
    }

    private void unpack(ZipItem item, Sink sink) {
        CRC32 crc = new CRC32();
        long size = item.deflated() ? inflate(item, sink, crc) : copy(item, sink, crc);
        if (size != item.size() || (int) crc.getValue() != item.crc()) {
            throw new OfdException(OfdError.DAMAGED_ENTRY, item.name());
        }
    }

    private long copy(ZipItem item, Sink sink, CRC32 crc) {
        byte[] chunk = new byte[CHUNK];
        for (int at = 0; at < item.packed(); at += CHUNK) {
            int length = Math.min(CHUNK, item.packed() - at);
            System.arraycopy(file, item.data() + at, chunk, 0, length);
            crc.update(chunk, 0, length);
            sink.take(chunk, length);
        }
        return item.packed();
    }

    private long inflate(ZipItem item, Sink sink, CRC32 crc) {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, item.data(), item.packed());
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new OfdException(OfdError.DAMAGED_ENTRY, item.name());
                }
                size += length;
                if (size > item.size()) {
                    throw new OfdException(OfdError.DAMAGED_ENTRY, item.name());
                }
                crc.update(chunk, 0, length);
                sink.take(chunk, length);
            }
            if (inflater.getBytesRead() != item.packed()) {
                throw new OfdException(OfdError.DAMAGED_ENTRY, item.name());
            }
        } catch (DataFormatException e) {
            throw new OfdException(OfdError.DAMAGED_ENTRY, item.name());
        } finally {
            inflater.end();
        }
        return size;
    }
}
