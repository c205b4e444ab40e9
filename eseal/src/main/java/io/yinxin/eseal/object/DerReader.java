package io.yinxin.eseal.object;

/**
 * Walks through DER without copying it and without trusting any length. Bouncy Castle's reader takes BER as well and does
 * not say which bytes a value came from; signatures are over those very bytes.
 */
final class DerReader {
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;

    private final byte[] bytes;
    private final int end;
    private int position;

    DerReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** The one element these bytes are. */
    static DerElement whole(byte[] bytes, int tag, String field) {
        if (bytes.length > SealLimits.OBJECT) {
            throw new SealException(SealFault.TOO_LARGE, field);
        }
        DerReader reader = new DerReader(bytes, 0, bytes.length);
        if (!reader.more()) {
            throw new SealException(SealFault.TRUNCATED, field);
        }
        DerElement element = reader.next(tag, field);
        if (reader.more()) {
            throw new SealException(SealFault.TRAILING_BYTES, field);
        }
        return element;
    }

    boolean more() {
        return position < end;
    }

    /** Whether an element with this tag follows. */
    boolean at(int tag) {
        return more() && (bytes[position] & 0xff) == tag;
    }

    void finish(String field) {
        if (more()) {
            throw new SealException(SealFault.EXTRA_FIELD, field);
        }
    }

    DerElement next(int tag, String field) {
        if (!more()) {
            throw new SealException(SealFault.MISSING_FIELD, field);
        }
        if (!at(tag)) {
            throw new SealException(SealFault.WRONG_TYPE, field);
        }
        return any(field);
    }

    /** To count. */
    void skip(String field) {
        any(field);
    }

    private DerElement any(String field) {
        int start = position++;
        int length = length(field);
        if (length > end - position) {
            throw new SealException(SealFault.TRUNCATED, field);
        }
        int content = position;
        position += length;
        return new DerElement(bytes, start, content, position, field);
    }

    private int length(String field) {
        int first = octet(field);
        if (first < LONG_FORM) {
            return first;
        }
        int count = first - LONG_FORM;
        if (count == 0) {
            throw new SealException(SealFault.NOT_DER, field);
        }
        if (count > MOST_LENGTH_BYTES) {
            throw new SealException(SealFault.TOO_LARGE, field);
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | octet(field);
        }
        if (length < LONG_FORM || length < 1L << 8 * (count - 1)) {
            throw new SealException(SealFault.NOT_DER, field);
        }
        if (length > SealLimits.OBJECT) {
            throw new SealException(SealFault.TOO_LARGE, field);
        }
        return (int) length;
    }

    private int octet(String field) {
        if (!more()) {
            throw new SealException(SealFault.TRUNCATED, field);
        }
        return bytes[position++] & 0xff;
    }
}
