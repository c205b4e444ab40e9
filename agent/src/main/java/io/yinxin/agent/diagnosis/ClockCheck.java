package io.yinxin.agent.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whether the clock agrees with the server's: a wrong one makes good certificates look expired. */
record ClockCheck(Clock clock) implements Check {
    private static final String ID = "clock.skew";
    /** KEY table 5.1. */
    private static final Duration MOST = Duration.ofMinutes(5);

    private static final String TIMEDATECTL = "/usr/bin/timedatectl";

    @Override
    public List<Finding> look(Situation situation) {
        Instant server = situation.serverTime();
        if (server == null) {
            return List.of();
        }
        Duration ahead = Duration.between(server, clock.instant());
        Map<String, Object> params = Map.of("seconds", ahead.toSeconds());
        if (ahead.abs().compareTo(MOST) <= 0) {
            return List.of(Finding.ok(ID, params));
        }
        Finding wrong = Finding.fail(ID, params);
        return List.of(
                AdminCommand.isPossible(TIMEDATECTL)
                        ? wrong.mendedBy(new AdminCommand("clock.sync", List.of(TIMEDATECTL, "set-ntp", "true")))
                        : wrong);
    }
}
