package io.yinxin.sandbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The present mode of each stand-in and how long a slow answer takes. Thread-safe. */
final class Controls {
    /** Longer than the callers' answer time-out of 10 s. */
    static final Duration DEFAULT_DELAY = Duration.ofSeconds(12);

    private final Map<Provider, Mode> modes = new EnumMap<>(Provider.class);
    private Duration delay = DEFAULT_DELAY;

    Controls() {
        reset();
    }

    synchronized void reset() {
        for (Provider provider : Provider.values()) {
            modes.put(provider, Mode.NORMAL);
        }
        delay = DEFAULT_DELAY;
    }

    synchronized Mode mode(Provider provider) {
        return modes.getOrDefault(provider, Mode.NORMAL);
    }

    synchronized void mode(Provider provider, Mode mode) {
        modes.put(provider, mode);
    }

    synchronized Duration delay() {
        return delay;
    }

    synchronized void delay(Duration newDelay) {
        delay = newDelay;
    }
}
