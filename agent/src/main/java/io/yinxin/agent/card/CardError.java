package io.yinxin.agent.card;

import java.util.Locale;

/** What can go wrong with a card; the code of the protocol is the name with a point after the first word. */
public enum CardError {
    READER_NONE(true),
    CARD_NONE(true),
    /** The card or its driver cannot do what is asked. */
    CARD_UNSUPPORTED(false),
    CARD_REMOVED(true),
    CARD_COMMUNICATION(true),
    DRIVER_MISSING(false),
    DRIVER_CRASHED(true),
    DRIVER_TIMEOUT(true),
    CERT_NONE(false),
    CERT_EXPIRED(false),
    CERT_NOT_YET(false),
    CERT_USAGE(false),
    /** Key and certificate of the card do not belong together. */
    CERT_KEY_MISMATCH(false),
    /** Parameter {@code left} where the card tells. */
    PIN_WRONG(true),
    PIN_BLOCKED(false),
    PIN_PINPAD_TIMEOUT(true),
    PIN_CHANGE_REQUIRED(false),
    /** The new PIN breaks the rule; parameter {@code rule}. */
    PIN_RULE(true),
    USER_CANCELLED(true),
    USER_TIMEOUT(true),
    BUSY(true),
    INTERNAL(false);

    private final boolean retriable;

    CardError(boolean retriable) {
        this.retriable = retriable;
    }

    public String code() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", 2);
        return words.length == 1 ? words[0] : words[0] + "." + words[1].replace('_', '-');
    }

    public boolean retriable() {
        return retriable;
    }
}
