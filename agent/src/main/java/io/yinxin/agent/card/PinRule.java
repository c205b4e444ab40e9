package io.yinxin.agent.card;

import java.util.Arrays;
import java.util.Map;

/** What a new PIN must be like (KEY-77, CRD-34), within what the card can hold. */
public final class PinRule {
    static final int MIN = 6;
    static final int MAX = 16;

    private PinRule() {}

    public static int minLength(PinStatus card) {
        return Math.max(MIN, card.minLength());
    }

    public static int maxLength(PinStatus card) {
        return card.maxLength() <= 0 ? MAX : Math.min(MAX, card.maxLength());
    }

    /** @throws CardException {@code pin.rule} with the broken rule: length, characters, same, plain */
    static void check(char[] old, char[] fresh, PinStatus card) throws CardException {
        if (fresh.length < minLength(card) || fresh.length > maxLength(card)) {
            throw new CardException(
                    CardError.PIN_RULE,
                    Map.of("rule", "length", "min", minLength(card), "max", maxLength(card)),
                    "length of the new PIN");
        }
        for (char c : fresh) {
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                throw broken("characters");
            }
        }
        if (Arrays.equals(old, fresh)) {
            throw broken("same");
        }
        if (hasStep(fresh, 0) || hasStep(fresh, 1) || hasStep(fresh, -1)) {
            throw broken("plain");
        }
    }

    private static boolean hasStep(char[] pin, int step) {
        for (int i = 1; i < pin.length; i++) {
            if (pin[i] - pin[i - 1] != step) {
                return false;
            }
        }
        return true;
    }

    private static CardException broken(String rule) {
        return new CardException(CardError.PIN_RULE, Map.of("rule", rule), "new PIN: " + rule);
    }
}
