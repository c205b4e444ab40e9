package io.yinxin.agent.card.skf;

/**
 * Return values. Published headers disagree on the prefix, 0x0A0000xx or 0xA00000xx, but agree on the last byte: both are
 * taken for the same family, and what is in neither stays an unknown error.
 */
final class Sar {
    static final int NOT_SUPPORTED = 0x03;
    static final int INVALID_HANDLE = 0x05;
    static final int TIMEOUT = 0x0F;
    static final int KEY_NOT_FOUND = 0x1B;
    static final int CERT_NOT_FOUND = 0x1C;
    static final int BUFFER_TOO_SMALL = 0x20;
    static final int DEVICE_REMOVED = 0x23;
    static final int PIN_INCORRECT = 0x24;
    static final int PIN_LOCKED = 0x25;
    static final int PIN_INVALID = 0x26;
    static final int PIN_LEN_RANGE = 0x27;
    static final int USER_PIN_NOT_INITIALIZED = 0x29;
    static final int USER_NOT_LOGGED_IN = 0x2D;
    static final int APPLICATION_NOT_EXISTS = 0x2E;
    static final int NO_ROOM = 0x30;
    static final int UNKNOWN = -1;

    private Sar() {}

    static int reason(long value) {
        long prefix = value & 0xFFFF_FF00L;
        return prefix == 0x0A00_0000L || prefix == 0xA000_0000L ? (int) (value & 0xFF) : UNKNOWN;
    }
}
