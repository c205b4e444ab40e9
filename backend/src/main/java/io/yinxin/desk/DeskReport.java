package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.yinxin.notifications.MessageTemplate;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** Tells the supervisors on every working day how many tasks are overdue (RVW-39). */
@Singleton
class DeskReport {
    private final WorkingCalendar calendar;
    private final DeskMails mails;
    private final DeskConfig config;
    private final Clock clock;

    DeskReport(WorkingCalendar calendar, DeskMails mails, DeskConfig config, Clock clock) {
        this.calendar = calendar;
        this.mails = mails;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "desk-report")
    Uni<Void> report() {
        return Panache.withTransaction(() -> calendar.load().flatMap(this::reportOnce));
    }

    private Uni<Void> reportOnce(WorkingHoursRules hours) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = now.atZoneSameInstant(clock.getZone()).toLocalDate();
        boolean tooEarly = now.atZoneSameInstant(clock.getZone()).toLocalTime().isBefore(config.opens());
        if (tooEarly || !hours.isWorkingDay(today)) {
            return Uni.createFrom().voidItem();
        }
        return mark(today)
                .flatMap(first -> first
                        ? count(now).flatMap(this::tell)
                        : Uni.createFrom().voidItem());
    }

    /** Of all replicas only one writes the day. */
    private static Uni<Boolean> mark(LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into desk_report (day) values (:day) on conflict do nothing")
                        .setParameter("day", day)
                        .executeUpdate())
                .map(written -> written == 1);
    }

    private static Uni<Long> count(OffsetDateTime now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from desk_task where state in ('WAITING', 'CLAIMED', 'CONFIRMING') "
                                        + "and due_at < :now",
                                Long.class)
                        .setParameter("now", now)
                        .getSingleResult());
    }

    private Uni<Void> tell(long overdue) {
        return overdue == 0
                ? Uni.createFrom().voidItem()
                : mails.toSupervisors(MessageTemplate.DESK_REPORT, Map.of("count", Long.toString(overdue)));
    }
}
