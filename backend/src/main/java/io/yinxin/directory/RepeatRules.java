package io.yinxin.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a sending that was not answered is repeated: after 1, 5, 15, 60 minutes, then hourly up to a day (PRV-06). */
final class RepeatRules {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    private static final Duration DAY = Duration.ofHours(24);

    private RepeatRules() {}

    /**
     * @param attempts so far, at least 1
     * @return empty if it is given up
     */
    static Optional<Duration> pauseAfter(int attempts) {
        Duration pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
        return elapsed(attempts).plus(pause).compareTo(DAY) > 0 ? Optional.empty() : Optional.of(pause);
    }

    /** From the first attempt to this one. */
    private static Duration elapsed(int attempts) {
        Duration sum = Duration.ZERO;
        for (int n = 1; n < attempts; n++) {
            sum = sum.plus(PAUSES.get(Math.min(n, PAUSES.size()) - 1));
        }
        return sum;
    }
}
