package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers of providers about a task, all of them, in their order (RVW-28). Joins the caller's transaction. */
@Singleton
class TaskChecks {
    Uni<Void> keep(UUID taskId, @Nullable UUID askedBy, List<TaskCheck> checks) {
        Object[] rows =
                checks.stream().map(check -> entity(taskId, askedBy, check)).toArray();
        return Panache.getSession().flatMap(session -> session.persistAll(rows));
    }

    Uni<List<TaskCheck>> of(UUID taskId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from CheckEntity where taskId = :task order by at, id", CheckEntity.class)
                        .setParameter("task", taskId)
                        .getResultList())
                .map(found -> found.stream().map(TaskChecks::check).toList());
    }

    private static CheckEntity entity(UUID taskId, @Nullable UUID askedBy, TaskCheck check) {
        CheckEntity entity = new CheckEntity();
        entity.id = Ids.next();
        entity.taskId = taskId;
        entity.name = check.check();
        entity.result = check.result();
        entity.wrongFields = check.wrongFields().toArray(String[]::new);
        entity.reference = check.reference();
        entity.askedBy = askedBy;
        entity.at = check.at().truncatedTo(ChronoUnit.MICROS);
        return entity;
    }

    private static TaskCheck check(CheckEntity entity) {
        return new TaskCheck(entity.name, entity.result, List.of(entity.wrongFields), entity.reference, entity.at);
    }
}
