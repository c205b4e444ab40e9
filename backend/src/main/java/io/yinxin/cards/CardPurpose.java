package io.yinxin.cards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a card action is for; part of the challenge and thereby under the signature (CRD-22, CRD-23). */
public enum CardPurpose {
    LOGIN,
    BIND,
    OVERWRITE,
    /** Instead of the password, before something that must not be done from a session left alone. */
    STEP_UP,
    /** Proof of real name by card. */
    VERIFY,
    /** An operator's card, presented by the administrator who takes the operator in. */
    OPERATOR,
    /** A seal or signature the legal card confirms; its challenge carries the digest of the content (SEL-05). */
    SEAL;

    /** As in JSON and in the challenge: {@code step-up}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static CardPurpose ofWire(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("purpose"));
    }

    private static Optional<CardPurpose> find(String wire) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.wire().equals(wire))
                .findFirst();
    }
}
