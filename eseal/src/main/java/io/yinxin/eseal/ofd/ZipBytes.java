package io.yinxin.eseal.ofd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Little-endian numbers of a file; reading outside of it is a damaged package. */
final class ZipBytes {
    private final ByteBuffer bytes;

    ZipBytes(byte[] file) {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.capacity();
    }

    int u16(int at) {
        need(at, 2);
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    int i32(int at) {
        need(at, 4);
        return bytes.getInt(at);
    }

    /** A size or offset: the mark of the 64-bit form is beyond any file taken here, and so refused with it. */
    int size(int at) {
        long value = Integer.toUnsignedLong(i32(at));
        if (value > Integer.MAX_VALUE) {
            throw new OfdException(OfdError.TOO_LARGE, "size " + value);
        }
        return (int) value;
    }

    void need(int at, long count) {
        if (at < 0 || at + count > bytes.capacity()) {
            throw new OfdException(OfdError.NOT_A_PACKAGE, "cut off at " + at);
        }
    }
}
