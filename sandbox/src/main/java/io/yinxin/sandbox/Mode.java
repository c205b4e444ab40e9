package io.yinxin.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** How a stand-in behaves, whatever it is asked (PRV-09). */
public enum Mode {
    NORMAL("normal"),
    /** Works, but answers only after the caller has given up; a query by request id then finds the answer. */
    SLOW("slow"),
    /** Drops the connection without an answer. */
    DOWN("down"),
    /** Answers with something that is not the agreed form, rightly signed. */
    GARBLED("garbled"),
    /** Answers rightly, with a signature that does not fit. */
    BAD_SIGNATURE("badSignature");

    private final String wireName;

    Mode(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static Optional<Mode> of(String wireName) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName.equals(wireName))
                .findFirst();
    }
}
