package io.yinxin.agent.card.pkcs11;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import java.util.Map;

/** A function of the module did not return CKR_OK. */
final class CkError extends Exception {
    private static final long serialVersionUID = 1;

    private final long rv;

    CkError(String function, long rv) {
        super(function + " returned 0x" + Long.toHexString(rv));
        this.rv = rv;
    }

    long rv() {
        return rv;
    }

    /** What it means outside of PKCS#11. A wrong PIN is told apart by the caller, who can ask for the tries left. */
    CardException toCard() {
        if (rv == Ck.CKR_PIN_INVALID || rv == Ck.CKR_PIN_LEN_RANGE) {
            return new CardException(CardError.PIN_RULE, Map.of("rule", "card"), detail());
        }
        return new CardException(error(), detail(), this);
    }

    private String detail() {
        return String.valueOf(getMessage());
    }

    private CardError error() {
        // No switch: its labels would have to be integers, and a CK_RV may be longer.
        if (rv == Ck.CKR_DEVICE_REMOVED
                || rv == Ck.CKR_TOKEN_NOT_PRESENT
                || rv == Ck.CKR_SLOT_ID_INVALID
                || rv == Ck.CKR_SESSION_CLOSED
                || rv == Ck.CKR_SESSION_HANDLE_INVALID) {
            return CardError.CARD_REMOVED;
        } else if (rv == Ck.CKR_PIN_LOCKED) {
            return CardError.PIN_BLOCKED;
        } else if (rv == Ck.CKR_PIN_EXPIRED || rv == Ck.CKR_USER_PIN_NOT_INITIALIZED) {
            return CardError.PIN_CHANGE_REQUIRED;
        } else if (rv == Ck.CKR_FUNCTION_CANCELED) {
            return CardError.USER_CANCELLED;
        } else if (isUnsupported() || rv == Ck.CKR_TOKEN_NOT_RECOGNIZED) {
            return CardError.CARD_UNSUPPORTED;
        }
        return CardError.CARD_COMMUNICATION;
    }

    /** The PIN was looked at; or the card is gone, which no other way would change. */
    boolean isAboutPin() {
        return rv >= Ck.CKR_PIN_INCORRECT && rv <= Ck.CKR_PIN_LOCKED || error() == CardError.CARD_REMOVED;
    }

    private boolean isUnsupported() {
        return rv == Ck.CKR_FUNCTION_NOT_SUPPORTED
                || rv == Ck.CKR_MECHANISM_INVALID
                || rv == Ck.CKR_MECHANISM_PARAM_INVALID
                || rv == Ck.CKR_KEY_FUNCTION_NOT_PERMITTED
                || rv == Ck.CKR_TEMPLATE_INCONSISTENT
                || rv == Ck.CKR_TOKEN_WRITE_PROTECTED
                || rv == Ck.CKR_USER_TYPE_INVALID;
    }
}
