package io.yinxin.agent.card.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Frames: a mark, the length, the bytes. Some drivers write to standard output as they please; what is between two frames
 * is skipped, which is what the mark is for.
 */
final class Frames {
    private static final long MARK = 0x9f59_7846_7231_c3a5L;
    private static final int MAX = 4 << 20;

    private Frames() {}

    static void write(OutputStream out, byte[] content) throws IOException {
        byte[] frame = ByteBuffer.allocate(12 + content.length)
                .putLong(MARK)
                .putInt(content.length)
                .put(content)
                .array();
        try {
            // In one piece, so that nothing a driver prints gets in between.
            out.write(frame);
            out.flush();
        } finally {
            Arrays.fill(frame, (byte) 0);
        }
    }

    /** The next frame; null at the end. */
    static byte @Nullable [] read(InputStream in) throws IOException {
        long window = 0;
        while (window != MARK) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            window = window << 8 | next;
        }
        byte[] length = in.readNBytes(4);
        int size = length.length == 4 ? ByteBuffer.wrap(length).getInt() : -1;
        if (size < 0 || size > MAX) {
            throw new IOException("bad frame");
        }
        byte[] content = in.readNBytes(size);
        if (content.length < size) {
            throw new EOFException("cut off");
        }
        return content;
    }
}
