package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class TaskRepository implements PanacheRepositoryBase<TaskEntity, UUID> {
    /** @throws DomainException NOT_FOUND */
    Uni<TaskEntity> required(String taskNo) {
        return find("taskNo", taskNo)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    Uni<@Nullable TaskEntity> latestOf(String kind, UUID objectId) {
        return find("kind = ?1 and objectId = ?2 order by submittedAt desc, id desc", kind, objectId)
                .firstResult();
    }

    /** The next number, which people read out on the telephone: day and count. */
    Uni<Long> nextNumber() {
        return getSession()
                .flatMap(session -> session.createNativeQuery("select nextval('desk_task_no')", Long.class)
                        .getSingleResult());
    }
}
