package io.yinxin.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Counting in working hours (RVW-37): Monday to Friday but for the days the calendar says otherwise of, be it a holiday
 * or a weekend worked on.
 *
 * @param exceptions days that differ from the week: true where people work
 */
record WorkingHoursRules(LocalTime opens, LocalTime closes, ZoneId zone, Map<LocalDate, Boolean> exceptions) {
    /** A calendar without a single working day in so many is a mistake, not a reason to search for ever. */
    private static final int LONGEST_PAUSE_DAYS = 60;

    WorkingHoursRules {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("working hours end before they begin");
        }
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** When that much working time will have passed. */
    Instant after(Instant start, Duration working) {
        ZonedDateTime at = nextWorkingMoment(start.atZone(zone));
        Duration left = working;
        while (true) {
            Duration today = Duration.between(at, at.with(closes));
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = nextWorkingMoment(at.toLocalDate().plusDays(1).atStartOfDay(zone));
        }
    }

    /** Working time between two moments; zero if the second is not after the first. */
    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Instant begin = later(from, day.atTime(opens).atZone(zone).toInstant());
                Instant end = earlier(to, day.atTime(closes).atZone(zone).toInstant());
                sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
            }
        }
        return sum;
    }

    private ZonedDateTime nextWorkingMoment(ZonedDateTime from) {
        ZonedDateTime at = from;
        for (int days = 0; days < LONGEST_PAUSE_DAYS; days++) {
            if (isWorkingDay(at.toLocalDate()) && at.toLocalTime().isBefore(closes)) {
                return at.toLocalTime().isBefore(opens) ? at.with(opens) : at;
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
        throw new IllegalStateException("the calendar has no working day after " + from);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
