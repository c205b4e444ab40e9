package io.yinxin.agent.command;

/** What a request must show. */
public enum Access {
    /** An origin that may ask. */
    OPEN,
    /** And a proof by any key. */
    KEY,
    /** And a pairing, where the proof names one. */
    KEY_OR_PAIRED,
    /** And a pairing. */
    PAIRED
}
