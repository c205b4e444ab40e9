package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who has opened which picture of a task (RVW-34). Joins the caller's transaction. */
@Singleton
class PictureViews {
    private final Clock clock;

    PictureViews(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> opened(UUID taskId, UUID staffId, UUID pictureId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into desk_picture_view (task_id, staff_id, picture_id, at) "
                                        + "values (:task, :staff, :picture, :at) on conflict do nothing")
                        .setParameter("task", taskId)
                        .setParameter("staff", staffId)
                        .setParameter("picture", pictureId)
                        .setParameter("at", OffsetDateTime.now(clock))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Set<UUID>> of(UUID taskId, UUID staffId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select picture_id from desk_picture_view where task_id = :task and staff_id = :staff",
                                UUID.class)
                        .setParameter("task", taskId)
                        .setParameter("staff", staffId)
                        .getResultList())
                .map(HashSet::new);
    }
}
