package io.yinxin.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-06")
class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant LATE = NOW.plus(Duration.ofDays(1));

    private final RetrySchedule schedule =
            new RetrySchedule(List.of(Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofHours(1)));

    @Test
    void pausesGrowAndTheLastOneGoesOn() {
        assertThat(schedule.next(1, NOW, LATE, 0)).contains(NOW.plusSeconds(2));
        assertThat(schedule.next(2, NOW, LATE, 0)).contains(NOW.plusSeconds(60));
        assertThat(schedule.next(3, NOW, LATE, 0)).contains(NOW.plusSeconds(3600));
        assertThat(schedule.next(400, NOW, LATE, 0)).contains(NOW.plusSeconds(3600));
    }

    @Test
    void whatFailedTogetherIsSpread() {
        assertThat(schedule.next(2, NOW, LATE, 0.5)).contains(NOW.plusSeconds(66));
        assertThat(schedule.next(2, NOW, LATE, 0.9999))
                .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(NOW.plusSeconds(72)));
    }

    @Test
    void aTryThatWouldComeTooLateIsNotMade() {
        assertThat(schedule.next(1, NOW, NOW.plusSeconds(2), 0)).isPresent();
        assertThat(schedule.next(1, NOW, NOW.plusSeconds(1), 0)).isEmpty();
    }
}
