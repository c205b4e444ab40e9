package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holidays and worked weekends (RVW-37). Terms that run already keep their end. */
@ApplicationScoped
class KeepCalendar {
    private final Audit audit;
    private final Clock clock;

    KeepCalendar(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** @param wanted null for the present year */
    @Requires(Right.STAFF)
    @WithSession
    Uni<List<CalendarDay>> list(@Nullable Integer wanted) {
        int year = wanted == null ? LocalDate.now(clock).getYear() : wanted;
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from DeskDayEntity d where year(d.day) = :year order by d.day", DeskDayEntity.class)
                        .setParameter("year", year)
                        .getResultList())
                .map(days -> days.stream()
                        .map(day -> new CalendarDay(day.day, day.working, day.note))
                        .toList());
    }

    @Requires(Right.CHANGE_CATALOGUES)
    @WithTransaction
    Uni<Void> set(String date, boolean working, String note) {
        LocalDate day = PathValue.day(date);
        DeskDayEntity entity = new DeskDayEntity();
        entity.day = day;
        entity.working = working;
        entity.note = note;
        return Panache.getSession()
                .flatMap(session -> session.merge(entity))
                .chain(() -> record(day, working ? "WORKING" : "FREE"));
    }

    /** The day is again as its day of the week. */
    @Requires(Right.CHANGE_CATALOGUES)
    @WithTransaction
    Uni<Void> clear(String date) {
        LocalDate day = PathValue.day(date);
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery("delete from DeskDayEntity d where d.day = :day")
                        .setParameter("day", day)
                        .executeUpdate())
                .chain(() -> record(day, "USUAL"));
    }

    private Uni<Void> record(LocalDate day, String after) {
        return audit.record(new AuditEvent.StaffActed("CALENDAR_CHANGED", "calendar:" + day, Map.of("after", after)));
    }
}
