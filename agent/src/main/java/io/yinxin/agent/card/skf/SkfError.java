package io.yinxin.agent.card.skf;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import java.util.Map;

/** A function of the library did not return SAR_OK. */
final class SkfError extends Exception {
    private static final long serialVersionUID = 1;

    private final int reason;

    SkfError(String function, long value) {
        super(function + " returned 0x" + Long.toHexString(value));
        this.reason = Sar.reason(value);
    }

    int reason() {
        return reason;
    }

    /** @param left tries that the library told with a wrong PIN, below zero for unknown */
    CardException toCard(int left) {
        String detail = String.valueOf(getMessage());
        return switch (reason) {
            case Sar.PIN_INCORRECT ->
                left == 0
                        ? new CardException(CardError.PIN_BLOCKED, "that was the last try", this)
                        : CardException.wrongPin(left);
            case Sar.PIN_LOCKED -> new CardException(CardError.PIN_BLOCKED, detail, this);
            case Sar.PIN_INVALID, Sar.PIN_LEN_RANGE ->
                new CardException(CardError.PIN_RULE, Map.of("rule", "card"), detail);
            case Sar.USER_PIN_NOT_INITIALIZED -> new CardException(CardError.PIN_CHANGE_REQUIRED, detail, this);
            case Sar.DEVICE_REMOVED, Sar.INVALID_HANDLE, Sar.APPLICATION_NOT_EXISTS ->
                new CardException(CardError.CARD_REMOVED, detail, this);
            case Sar.NOT_SUPPORTED, Sar.NO_ROOM -> new CardException(CardError.CARD_UNSUPPORTED, detail, this);
            case Sar.KEY_NOT_FOUND -> new CardException(CardError.CERT_KEY_MISMATCH, detail, this);
            default -> new CardException(CardError.CARD_COMMUNICATION, detail, this);
        };
    }
}
