package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The working calendar as it stands: hours from the settings, holidays and worked weekends from the table. */
@Singleton
class WorkingCalendar {
    private final DeskConfig config;
    private final Clock clock;

    WorkingCalendar(DeskConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Within the caller's transaction. */
    Uni<WorkingHoursRules> load() {
        LocalDate since = LocalDate.now(clock).minusDays(60);
        return Panache.getSession()
                .flatMap(
                        session -> session.createQuery("from DeskDayEntity d where d.day > :since", DeskDayEntity.class)
                                .setParameter("since", since)
                                .getResultList())
                .map(this::rules);
    }

    private WorkingHoursRules rules(List<DeskDayEntity> days) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        days.forEach(day -> exceptions.put(day.day, day.working));
        return new WorkingHoursRules(config.opens(), config.closes(), clock.getZone(), exceptions);
    }
}
