package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Puts a claimed task back into its queue, with a word to the next (RVW-14). */
@ApplicationScoped
class ReleaseTask {
    private final TaskFiles files;
    private final TaskSteps steps;
    private final Notes notes;
    private final TaskAudit audit;

    ReleaseTask(TaskFiles files, TaskSteps steps, Notes notes, TaskAudit audit) {
        this.files = files;
        this.steps = steps;
        this.notes = notes;
        this.audit = audit;
    }

    /** @throws DomainException RVW_NOT_CLAIMER, RVW_OBJECT_CLOSED, RVW_NO_PERMISSION, NOT_FOUND */
    @Requires(Right.DECIDE_TASKS)
    @WithTransaction
    Uni<Void> release(String taskNo, String note) {
        return files.take(taskNo)
                .invoke(OpenTask::requireClaimed)
                .invoke(open -> steps.release(open.task()))
                .call(open -> notes.add(open.task().id, open.me().staffId(), NoteKind.RELEASED, note))
                .chain(open -> audit.record(open, "TASK_RELEASED", Map.of()));
    }
}
