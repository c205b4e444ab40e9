package io.yinxin.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that could not be sent is tried again. */
final class RetrySchedule {
    /** Spreads what failed together over a fifth of the pause, so that it does not come back together. */
    private static final double JITTER = 0.2;

    private final List<Duration> pauses;

    RetrySchedule(List<Duration> pauses) {
        if (pauses.isEmpty()) {
            throw new IllegalStateException("yinxin.notifications.pauses: at least one");
        }
        this.pauses = List.copyOf(pauses);
    }

    /**
     * @param attempts tries so far, from 1
     * @param random 0 ≤ random &lt; 1
     * @return empty when the next try would come too late
     */
    Optional<Instant> next(int attempts, Instant now, Instant giveUpAt, double random) {
        Duration pause = pauses.get(Math.clamp(attempts - 1L, 0, pauses.size() - 1));
        Instant next = now.plusMillis(Math.round(pause.toMillis() * (1 + JITTER * random)));
        return next.isAfter(giveUpAt) ? Optional.empty() : Optional.of(next);
    }
}
