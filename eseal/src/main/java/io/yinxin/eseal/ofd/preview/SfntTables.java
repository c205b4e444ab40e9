package io.yinxin.eseal.ofd.preview;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The tables of a TrueType or OpenType font that outlines need, and no others: what is not there cannot be used to make the
 * reader work or take memory without end. The character maps kept are those whose size follows from the file's.
 */
final class SfntTables {
    private static final Set<String> NEEDED = Set.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "CFF ");

    private static final Set<Integer> PLAIN_MAPS = Set.of(0, 2, 4, 6, 12);
    private static final int MOST_TABLES = 64;
    private static final int HEADER = 12;
    private static final int RECORD = 16;
    private static final int MAP_RECORD = 8;

    private SfntTables() {}

    /** @throws IOException if the directory is not that of a font */
    static byte[] cleaned(byte[] file) throws IOException {
        try {
            ByteBuffer in = ByteBuffer.wrap(file);
            int magic = in.getInt();
            int count = Short.toUnsignedInt(in.getShort());
            in.position(HEADER);
            List<byte[]> records = new ArrayList<>();
            byte[] copy = file.clone();
            for (int i = 0; i < Math.min(count, MOST_TABLES); i++) {
                byte[] record = new byte[RECORD];
                in.get(record);
                ByteBuffer entry = ByteBuffer.wrap(record);
                String tag = new String(record, 0, 4, StandardCharsets.ISO_8859_1);
                long offset = Integer.toUnsignedLong(entry.getInt(8));
                long length = Integer.toUnsignedLong(entry.getInt(12));
                if (NEEDED.contains(tag) && length > 0 && offset + length <= file.length) {
                    records.add(record);
                    if (tag.equals("cmap")) {
                        cleanMaps(ByteBuffer.wrap(copy, (int) offset, (int) length)
                                .slice());
                    }
                }
            }
            ByteBuffer out = ByteBuffer.wrap(copy);
            out.putInt(magic).putShort((short) records.size());
            out.position(HEADER);
            records.forEach(out::put);
            return copy;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("no font", e);
        }
    }

    /** Leaves the good records at the front and counts only those. */
    private static void cleanMaps(ByteBuffer table) {
        int count = Short.toUnsignedInt(table.getShort(2));
        int kept = 0;
        for (int i = 0; i < Math.min(count, MOST_TABLES) && 4 + (i + 1) * MAP_RECORD <= table.limit(); i++) {
            long record = table.getLong(4 + i * MAP_RECORD);
            int offset = (int) record;
            if (offset >= 0 && offset + 16 <= table.limit() && isBounded(table, offset)) {
                table.putLong(4 + kept++ * MAP_RECORD, record);
            }
        }
        table.putShort(2, (short) kept);
    }

    private static boolean isBounded(ByteBuffer table, int offset) {
        int format = Short.toUnsignedInt(table.getShort(offset));
        return PLAIN_MAPS.contains(format)
                && (format != 12 || Integer.toUnsignedLong(table.getInt(offset + 12)) * 12 <= table.limit() - offset);
    }
}
