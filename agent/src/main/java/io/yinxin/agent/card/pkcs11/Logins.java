package io.yinxin.agent.card.pkcs11;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.card.PinStatus.State;
import io.yinxin.agent.card.pkcs11.Module.TokenInfo;
import java.util.Map;

/** PINs of tokens. PKCS#11 knows no number of tries left, only flags: low, last, locked. */
final class Logins {
    private Logins() {}

    static PinStatus status(TokenInfo info) {
        State state = info.has(Ck.CKF_USER_PIN_LOCKED)
                ? State.LOCKED
                : info.has(Ck.CKF_USER_PIN_TO_BE_CHANGED) || !info.has(Ck.CKF_USER_PIN_INITIALIZED)
                        ? State.INITIAL
                        : info.has(Ck.CKF_USER_PIN_FINAL_TRY)
                                ? State.LAST
                                : info.has(Ck.CKF_USER_PIN_COUNT_LOW) ? State.LOW : State.OK;
        Integer left = state == State.LOCKED ? Integer.valueOf(0) : state == State.LAST ? Integer.valueOf(1) : null;
        return new PinStatus(state, left, info.minPin(), info.maxPin(), info.has(Ck.CKF_PROTECTED_AUTHENTICATION_PATH));
    }

    /** A failed login; for a wrong PIN with what the flags tell now. */
    static CardException failed(Module module, long slot, long user, CkError e) {
        if (e.rv() != Ck.CKR_PIN_INCORRECT) {
            return e.toCard();
        }
        try {
            TokenInfo info = module.token(slot);
            boolean so = user == Ck.CKU_SO;
            if (info.has(so ? Ck.CKF_SO_PIN_LOCKED : Ck.CKF_USER_PIN_LOCKED)) {
                return new CardException(CardError.PIN_BLOCKED, "that was the last try", e);
            }
            return CardException.wrongPin(info.has(so ? Ck.CKF_SO_PIN_FINAL_TRY : Ck.CKF_USER_PIN_FINAL_TRY) ? 1 : -1);
        } catch (CkError again) {
            return CardException.wrongPin(-1);
        }
    }

    /** A module may take the PIN as proof, or want a log-in first; a PIN that is only good for being changed does not log in. */
    static void change(Module module, Session session, long slot, char[] pin, char[] fresh) throws CardException {
        try {
            try {
                session.login(Ck.CKU_USER, pin);
            } catch (CkError e) {
                if (e.rv() != Ck.CKR_PIN_EXPIRED) {
                    throw e;
                }
            }
            session.setPin(pin, fresh);
        } catch (CkError e) {
            throw failed(module, slot, Ck.CKU_USER, e);
        }
    }

    /**
     * As the standard has it: the security officer logs in and sets the PIN. Modules of cards whose unblocking code is no
     * login take it as the old PIN instead; that is tried on a locked card only, where it can cost no try of the PIN.
     */
    static void unblock(Module module, Session session, long slot, char[] puk, char[] fresh)
            throws CardException, CkError {
        try {
            session.login(Ck.CKU_SO, puk);
            session.initPin(fresh);
        } catch (CkError e) {
            if (e.isAboutPin()) {
                throw so(module, slot, e);
            }
            if (!module.token(slot).has(Ck.CKF_USER_PIN_LOCKED)) {
                throw new CardException(CardError.CARD_UNSUPPORTED, Map.of(), "only a locked PIN can be unblocked");
            }
            try {
                session.setPin(puk, fresh);
            } catch (CkError second) {
                throw so(module, slot, second);
            }
        }
    }

    private static CardException so(Module module, long slot, CkError e) {
        return failed(module, slot, Ck.CKU_SO, e);
    }
}
