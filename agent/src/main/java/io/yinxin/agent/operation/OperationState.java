package io.yinxin.agent.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an operation is. */
public enum OperationState {
    QUEUED,
    WAITING_CARD,
    WAITING_CONSENT,
    WAITING_PIN,
    /** The card works; what happens now cannot be called back. */
    WORKING,
    DONE,
    FAILED,
    CANCELLED,
    EXPIRED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OperationState> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst();
    }

    public boolean isFinal() {
        return compareTo(DONE) >= 0;
    }

    /** Waits for a person, or for a card to be put in. */
    public boolean isWaiting() {
        return compareTo(WORKING) < 0;
    }
}
