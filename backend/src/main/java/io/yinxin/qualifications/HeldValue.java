package io.yinxin.qualifications;

import java.time.Instant;

/**
 * A value on record.
 *
 * @param value in the form of its {@link FieldType}
 * @param source who told it: {@link #USER}, CARD, or the code of an authority
 */
record HeldValue(String value, String source, Instant at) {
    /** The organisation's administrator. */
    static final String USER = "USER";

    @Override
    public String toString() {
        return "HeldValue[" + source + ", " + at + "]";
    }
}
