package io.yinxin.uploads;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * A Windows bitmap. Only uncompressed ones: their pixels cannot be more than the bytes of the file allow, and the
 * compressed ones are used by nobody who scans papers.
 */
final class BmpFile {
    private static final int FILE_HEADER = 14;
    private static final int SMALLEST_INFO = 40;
    private static final int PLAIN = 0;
    private static final int BIT_FIELDS = 3;
    private static final Set<Integer> DEPTHS = Set.of(1, 4, 8, 16, 24, 32);

    private BmpFile() {}

    static Essence essence(byte[] content) {
        if (content.length < FILE_HEADER + SMALLEST_INFO) {
            throw Essence.unreadable();
        }
        ByteBuffer header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int pixels = header.getInt(10);
        int info = header.getInt(14);
        int width = header.getInt(18);
        int height = Math.abs(header.getInt(22));
        int depth = header.getShort(28);
        int compression = header.getInt(30);
        boolean known = info >= SMALLEST_INFO
                && width > 0
                && height > 0
                && DEPTHS.contains(depth)
                && (compression == PLAIN || compression == BIT_FIELDS);
        long row = ((long) width * depth + 31) / 32 * 4;
        long end = pixels + row * height;
        if (!known || pixels < FILE_HEADER + info || pixels > content.length || end > content.length) {
            throw Essence.unreadable();
        }
        Essence.Sorter parts = new Essence.Sorter(content);
        parts.keep(0, (int) end);
        parts.leave((int) end, content.length);
        // The gap between palette and pixels is not needed by the picture either, but stays for the offsets' sake.
        parts.leave(Math.min(FILE_HEADER + info, pixels), pixels);
        return parts.essence(width, height, 1, false);
    }
}
