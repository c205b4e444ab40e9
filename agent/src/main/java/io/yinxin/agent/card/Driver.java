package io.yinxin.agent.card;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A driver and how it fares. */
public record Driver(
        String name,
        DriverKind kind,
        String path,
        State state,
        @Nullable String version) {

    public enum State {
        OK,
        /** The file is not there, or is no driver of this kind. */
        MISSING,
        /** Its process ended by itself; it is started again after a pause. */
        CRASHED,
        /** It does not answer, or was ended because it did not. */
        TIMEOUT;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
