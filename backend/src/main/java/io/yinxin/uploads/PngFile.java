package io.yinxin.uploads;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG (ISO/IEC 15948). Compressed texts and profiles, which may unfold to any size, never reach the
 * decoder.
 */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final int LONG_DEPTH = 16;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngFile() {}

    static Essence essence(byte[] content) {
        try {
            return chunks(content);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw Essence.unreadable();
        }
    }

    private static Essence chunks(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content).position(SIGNATURE);
        Essence.Sorter parts = new Essence.Sorter(content);
        parts.keep(0, SIGNATURE);
        int start = in.position();
        int length = in.getInt();
        if (length != HEADER || !"IHDR".equals(type(in))) {
            throw Essence.unreadable();
        }
        int width = in.getInt();
        int height = in.getInt();
        boolean deep = in.get() == LONG_DEPTH;
        in.position(start);
        String type = "";
        while (!type.equals("IEND")) {
            start = in.position();
            length = in.getInt();
            type = type(in);
            if (length < 0 || length > in.remaining() - Integer.BYTES) {
                throw Essence.unreadable();
            }
            in.position(in.position() + length);
            if (NEEDED.contains(type)) {
                requireIntact(content, start + Integer.BYTES, length + Integer.BYTES, in.getInt());
                parts.keep(start, in.position());
            } else {
                in.getInt();
                parts.leave(start, in.position());
            }
        }
        parts.leave(in.position(), content.length);
        return parts.essence(width, height, 1, deep);
    }

    private static void requireIntact(byte[] content, int from, int length, int stated) {
        CRC32 check = new CRC32();
        check.update(content, from, length);
        if ((int) check.getValue() != stated) {
            throw Essence.unreadable();
        }
    }

    private static String type(ByteBuffer in) {
        byte[] type = new byte[4];
        in.get(type);
        return new String(type, StandardCharsets.US_ASCII);
    }
}
