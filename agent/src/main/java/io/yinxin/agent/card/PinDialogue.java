package io.yinxin.agent.card;

import io.yinxin.agent.card.PinRequest.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Asks, tries, and asks again while tries remain. A PIN is used once and then overwritten: nothing tries it a second time
 * by itself.
 */
final class PinDialogue {
    private final PinSource pins;
    private final Present present;
    private @Nullable CardException lastWrong;

    /** The card as it is now; fails when it is gone. */
    @FunctionalInterface
    interface Present {
        Token token() throws CardException;
    }

    @FunctionalInterface
    interface Use<T> {
        T with(char[] pin) throws CardException;
    }

    @FunctionalInterface
    interface Change {
        void with(char[] first, char[] fresh) throws CardException;
    }

    PinDialogue(PinSource pins, Present present) {
        this.pins = pins;
        this.present = present;
    }

    <T> T withPin(Use<T> use) throws CardException {
        refuseLocked();
        return repeat(Kind.USER, use);
    }

    boolean change(Change change) throws CardException {
        refuseLocked();
        return repeat(Kind.USER, pin -> {
            withFresh(pin, change);
            return true;
        });
    }

    boolean unblock(Change change) throws CardException {
        return repeat(Kind.PUK, puk -> {
            withFresh(puk, change);
            return true;
        });
    }

    private void withFresh(char[] first, Change change) throws CardException {
        Token token = present.token();
        char[] fresh = pins.pin(new PinRequest(Kind.NEW, token.label(), token.pin(), false));
        try {
            if (!token.pin().pinpad()) {
                PinRule.check(first, fresh, token.pin());
            }
            change.with(first, fresh);
        } finally {
            Arrays.fill(fresh, '\0');
        }
    }

    private <T> T repeat(Kind kind, Use<T> use) throws CardException {
        while (true) {
            char[] pin = ask(kind);
            try {
                return use.with(pin);
            } catch (CardException e) {
                if (e.error() != CardError.PIN_WRONG
                        || Integer.valueOf(0).equals(e.params().get("left"))) {
                    throw e;
                }
                lastWrong = e;
            } finally {
                Arrays.fill(pin, '\0');
            }
        }
    }

    private char[] ask(Kind kind) throws CardException {
        Token token = present.token();
        PinStatus status = lastWrong == null ? token.pin() : after(lastWrong, token.pin());
        try {
            return pins.pin(new PinRequest(kind, token.label(), status, lastWrong != null));
        } catch (CardException e) {
            // Who gives up after a wrong PIN wants to know how many tries that left (CRD-28).
            throw lastWrong != null && e.error() == CardError.USER_CANCELLED ? lastWrong : e;
        }
    }

    /** The snapshot may not know of the wrong try yet. */
    private static PinStatus after(CardException wrong, PinStatus before) {
        return wrong.params().get("left") instanceof Integer left
                ? new PinStatus(
                        left == 1 ? PinStatus.State.LAST : PinStatus.State.LOW,
                        left,
                        before.minLength(),
                        before.maxLength(),
                        before.pinpad())
                : before;
    }

    private void refuseLocked() throws CardException {
        if (present.token().pin().state() == PinStatus.State.LOCKED) {
            throw new CardException(CardError.PIN_BLOCKED, "locked before it was asked for");
        }
    }
}
