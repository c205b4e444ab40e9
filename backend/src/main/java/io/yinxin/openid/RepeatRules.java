package io.yinxin.openid;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When an application that could not be told of a sign-out is told again: its own sessions have run out after a day. */
final class RepeatRules {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private RepeatRules() {}

    /** @param attempts made so far; empty when it is given up */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(Math.max(attempts, 1) - 1));
    }
}
