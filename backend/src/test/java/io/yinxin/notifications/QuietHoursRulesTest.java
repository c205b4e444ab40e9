package io.yinxin.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("RVW-42")
class QuietHoursRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2026-11-23T20:59, 2026-11-23T20:59",
        "21:00, 08:00, 2026-11-23T21:00, 2026-11-24T08:00",
        "21:00, 08:00, 2026-11-23T23:30, 2026-11-24T08:00",
        "21:00, 08:00, 2026-11-24T00:00, 2026-11-24T08:00",
        "21:00, 08:00, 2026-11-24T07:59, 2026-11-24T08:00",
        "21:00, 08:00, 2026-11-24T08:00, 2026-11-24T08:00",
        "01:00, 06:00, 2026-11-23T23:00, 2026-11-23T23:00",
        "01:00, 06:00, 2026-11-24T02:00, 2026-11-24T06:00"
    })
    void anSmsThatCanWaitIsSentInTheMorning(LocalTime from, LocalTime to, LocalDateTime now, LocalDateTime sent) {
        assertThat(new QuietHoursRules(from, to, ZONE).next(at(now))).isEqualTo(at(sent));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
