package io.yinxin.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** A filter as condition and parameters of a statement; what people typed is only ever a parameter. */
record TaskQuery(String condition, Map<String, Object> parameters) {
    private static final String OPEN = "state in ('WAITING', 'CLAIMED', 'CONFIRMING')";

    static TaskQuery of(TaskFilter filter, List<TaskQueue> allowed, UUID me, Clock clock) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        // Compared in every statement, so that the parameter is always of use to the order, too.
        parameters.put("now", OffsetDateTime.now(clock));
        conditions.add("submitted_at <= cast(:now as timestamptz)");
        conditions.add("queue in (:queues)");
        parameters.put(
                "queues",
                allowed.stream()
                        .filter(queue -> filter.queue() == null || queue == filter.queue())
                        .map(Enum::name)
                        .toList());
        conditions.add(
                filter.state() == null ? OPEN : "state = '" + filter.state().name() + "'");
        if (filter.kind() != null) {
            conditions.add("kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.mine()) {
            conditions.add("claimed_by = :me");
            parameters.put("me", me);
        }
        if (filter.claimedBy() != null) {
            conditions.add("claimed_by = :claimer");
            parameters.put("claimer", filter.claimedBy());
        }
        if (filter.overdue()) {
            conditions.add(OPEN + " and due_at < :now");
        }
        if (filter.applicant() != null && !filter.applicant().isBlank()) {
            conditions.add("(strpos(applicant_masked, :applicant) > 0 or task_no = :applicant "
                    + "or :applicant = any(related_orgs))");
            parameters.put("applicant", filter.applicant().strip());
        }
        addDays(filter, conditions, parameters, clock);
        return new TaskQuery(
                conditions.stream().map(one -> "(" + one + ")").collect(Collectors.joining(" and ")), parameters);
    }

    private static void addDays(
            TaskFilter filter, List<String> conditions, Map<String, Object> parameters, Clock clock) {
        if (filter.from() != null) {
            conditions.add("submitted_at >= :from");
            parameters.put("from", start(filter.from(), clock));
        }
        if (filter.to() != null) {
            conditions.add("submitted_at < :to");
            parameters.put("to", start(filter.to().plusDays(1), clock));
        }
    }

    /** Days begin in the business zone. */
    private static OffsetDateTime start(LocalDate day, Clock clock) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
