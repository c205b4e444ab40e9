package io.yinxin.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The night, in which nobody is sent an SMS that can wait (RVW-42). @param from may be before or after midnight */
record QuietHoursRules(LocalTime from, LocalTime to, ZoneId zone) {
    /** The moment itself, or the end of the night it lies in. */
    Instant next(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        LocalTime time = at.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        boolean quiet = overMidnight ? late || early : late && early;
        if (!quiet) {
            return moment;
        }
        ZonedDateTime morning = at.with(to);
        return (overMidnight && late ? morning.plusDays(1) : morning).toInstant();
    }
}
