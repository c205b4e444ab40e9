package io.yinxin.trial.piv;

/** Status words of ISO 7816-4 that this card uses. */
final class Status {
    static final int OK = 0x9000;
    static final int MORE = 0x6100;
    static final int TRIES_LEFT = 0x63C0;
    static final int NOT_VERIFIED = 0x6982;
    static final int BLOCKED = 0x6983;
    static final int CONDITIONS = 0x6985;
    static final int WRONG_LENGTH = 0x6700;
    static final int BAD_DATA = 0x6A80;
    static final int NOT_SUPPORTED = 0x6A81;
    static final int NOT_FOUND = 0x6A82;
    static final int BAD_P1P2 = 0x6A86;
    static final int REFERENCE_NOT_FOUND = 0x6A88;
    static final int BAD_INSTRUCTION = 0x6D00;
    static final int BAD_CLASS = 0x6E00;

    private Status() {}

    /** A command refused: nothing but the status word goes back. */
    static final class Refusal extends RuntimeException {
        final int word;

        Refusal(int word) {
            super(Integer.toHexString(word), null, false, false);
            this.word = word;
        }
    }
}
