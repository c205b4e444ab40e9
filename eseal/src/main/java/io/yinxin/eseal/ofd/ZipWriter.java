package io.yinxin.eseal.ofd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an archive with some entries replaced or added. The others are copied with headers and packed bytes as they are.
 * The same input gives the same bytes: new entries carry no time.
 */
final class ZipWriter {
    /** 1 January 1980, the earliest a zip can say. */
    private static final int NO_DATE = 0x21;

    private static final int SAMPLE = 2048;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    private ZipWriter() {}

    /** @param changes content by name; names are ASCII */
    static byte[] write(ZipArchive archive, Map<String, byte[]> changes) {
        ZipWriter writer = new ZipWriter();
        Map<String, byte[]> left = new LinkedHashMap<>(changes);
        for (ZipItem item : archive.items()) {
            byte[] content = left.remove(item.name());
            if (content == null) {
                writer.copy(archive.file(), item);
            } else {
                writer.add(item.name(), content);
            }
        }
        left.forEach(writer::add);
        return writer.finish(archive);
    }

    private void copy(byte[] file, ZipItem item) {
        byte[] entry = Arrays.copyOfRange(file, item.record(), item.recordEnd());
        little(entry).putInt(42, out.size());
        directory.writeBytes(entry);
        out.write(file, item.start(), item.end() - item.start());
        count++;
    }

    private void add(String name, byte[] content) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] deflated = isPacked(content) ? content : deflate(content);
        boolean deflate = deflated.length < content.length;
        byte[] packed = deflate ? deflated : content;
        // Version 2.0, names in UTF-8.
        ByteBuffer common = little(new byte[26])
                .putShort((short) 20)
                .putShort((short) (1 << 11))
                .putShort((short) (deflate ? 8 : 0))
                .putShort((short) 0)
                .putShort((short) NO_DATE)
                .putInt((int) crc.getValue())
                .putInt(packed.length)
                .putInt(content.length)
                .putShort((short) nameBytes.length)
                .putShort((short) 0);
        directory.writeBytes(
                little(new byte[6]).putInt(0x02014b50).putShort((short) 20).array());
        directory.writeBytes(common.array());
        directory.writeBytes(little(new byte[14]).putInt(10, out.size()).array());
        directory.writeBytes(nameBytes);
        out.writeBytes(little(new byte[4]).putInt(0x04034b50).array());
        out.writeBytes(common.array());
        out.writeBytes(nameBytes);
        out.writeBytes(packed);
        count++;
    }

    private byte[] finish(ZipArchive archive) {
        byte[] old = archive.file();
        int end = new ZipDirectory(old, archive.limits()).end();
        ByteBuffer record = little(new byte[old.length - end]).put(old, end, old.length - end);
        record.putShort(8, (short) count)
                .putShort(10, (short) count)
                .putInt(12, directory.size())
                .putInt(16, out.size());
        out.writeBytes(directory.toByteArray());
        out.writeBytes(record.array());
        return out.toByteArray();
    }

    /** Seals are mostly picture, and deflating a PNG again takes longer than all the rest: a piece of it tells. */
    private static boolean isPacked(byte[] content) {
        if (content.length < 4 * SAMPLE) {
            return false;
        }
        int middle = content.length / 2;
        byte[] sample = Arrays.copyOfRange(content, middle, middle + SAMPLE);
        return deflate(sample).length > SAMPLE - SAMPLE / 16;
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] chunk = new byte[16 << 10];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
