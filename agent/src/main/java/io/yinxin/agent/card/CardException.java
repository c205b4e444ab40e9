package io.yinxin.agent.card;

import java.util.Map;

/** A card could not do it. Neither message nor parameters ever hold a PIN. */
public final class CardException extends Exception {
    private static final long serialVersionUID = 1;

    private final CardError error;
    private final transient Map<String, Object> params;

    public CardException(CardError error, String detail) {
        this(error, Map.of(), detail);
    }

    public CardException(CardError error, Map<String, Object> params, String detail) {
        super(error.code() + ": " + detail);
        this.error = error;
        this.params = Map.copyOf(params);
    }

    public CardException(CardError error, String detail, Throwable cause) {
        super(error.code() + ": " + detail, cause);
        this.error = error;
        this.params = Map.of();
    }

    /** @param left tries that remain; below zero when the card does not tell */
    public static CardException wrongPin(int left) {
        return left < 0
                ? new CardException(CardError.PIN_WRONG, "tries left unknown")
                : new CardException(CardError.PIN_WRONG, Map.of("left", left), left + " tries left");
    }

    public CardError error() {
        return error;
    }

    public String code() {
        return error.code();
    }

    /** For instance {@code left}. */
    public Map<String, Object> params() {
        return params;
    }
}
