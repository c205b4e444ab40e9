package io.yinxin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 9 to 17 on workdays; 2026-11-23 is a Monday, 26 and 27 are holidays, on Saturday 28 people work. */
@Tag("RVW-37")
class WorkingHoursRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingHoursRules HOURS = new WorkingHoursRules(
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            ZONE,
            Map.of(
                    LocalDate.of(2026, 11, 26), false,
                    LocalDate.of(2026, 11, 27), false,
                    LocalDate.of(2026, 11, 28), true));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 8, 2026-11-23T17:00",
        "2026-11-23T10:30, 8, 2026-11-24T10:30",
        "2026-11-23T10:30, 2, 2026-11-23T12:30",
        "2026-11-23T16:59, 6, 2026-11-24T14:59",
        "2026-11-23T17:00, 8, 2026-11-24T17:00",
        "2026-11-23T22:00, 1, 2026-11-24T10:00",
        "2026-11-24T03:00, 1, 2026-11-24T10:00",
        "2026-11-21T12:00, 8, 2026-11-23T17:00",
        "2026-11-20T16:00, 2, 2026-11-23T10:00",
        "2026-11-25T15:00, 8, 2026-11-28T15:00",
        "2026-11-25T15:00, 16, 2026-11-30T15:00",
        "2026-11-23T12:00, 0, 2026-11-23T12:00"
    })
    void termEnds(LocalDateTime start, int hours, LocalDateTime end) {
        assertThat(HOURS.after(at(start), Duration.ofHours(hours))).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T17:00, PT8H",
        "2026-11-23T16:00, 2026-11-24T10:00, PT2H",
        "2026-11-23T18:00, 2026-11-24T08:00, PT0S",
        "2026-11-25T16:00, 2026-11-28T10:00, PT2H",
        "2026-11-24T10:00, 2026-11-23T10:00, PT0S"
    })
    void timeBetween(LocalDateTime from, LocalDateTime to, Duration worked) {
        assertThat(HOURS.between(at(from), at(to))).isEqualTo(worked);
    }

    @Test
    void aCalendarWithoutWorkingDaysIsAMistakeAndNotAnEndlessSearch() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        Map<LocalDate, Boolean> never =
                IntStream.range(0, 100).mapToObj(monday::plusDays).collect(Collectors.toMap(day -> day, day -> false));
        WorkingHoursRules hours = new WorkingHoursRules(LocalTime.of(9, 0), LocalTime.of(17, 0), ZONE, never);
        Instant start = at(monday.atTime(9, 0));
        assertThatThrownBy(() -> hours.after(start, Duration.ofHours(1))).isInstanceOf(IllegalStateException.class);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
