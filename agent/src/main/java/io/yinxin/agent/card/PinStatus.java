package io.yinxin.agent.card;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a card tells of its PIN without being asked for it.
 *
 * @param triesLeft null where the driver does not tell
 * @param pinpad the PIN is typed on the reader
 */
public record PinStatus(State state, @Nullable Integer triesLeft, int minLength, int maxLength, boolean pinpad) {

    public enum State {
        OK,
        /** A wrong PIN was given since the last right one. */
        LOW,
        /** The next wrong PIN locks the card. */
        LAST,
        LOCKED,
        /** The PIN of the factory, or none yet: must be changed before use. */
        INITIAL,
        UNKNOWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From a counter. */
    public static PinStatus of(int left, int limit, int minLength, int maxLength) {
        State state = left <= 0 ? State.LOCKED : left == 1 ? State.LAST : left < limit ? State.LOW : State.OK;
        return new PinStatus(state, Math.max(left, 0), minLength, maxLength, false);
    }
}
