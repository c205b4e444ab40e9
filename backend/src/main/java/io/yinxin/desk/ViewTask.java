package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Shows a task: masked, but for who works on it (RVW-16, RVW-71). Each view is recorded. */
@ApplicationScoped
class ViewTask {
    private final TaskFiles files;
    private final TaskViews views;
    private final TaskAudit audit;

    ViewTask(TaskFiles files, TaskViews views, TaskAudit audit) {
        this.files = files;
        this.views = views;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND, RVW_NO_PERMISSION */
    @Requires(Right.VIEW_TASKS)
    @WithTransaction
    Uni<TaskView> view(String taskNo) {
        return files.look(taskNo)
                .flatMap(open -> views.of(open)
                        .call(view ->
                                audit.record(open, "TASK_VIEWED", Map.of("masked", Boolean.toString(view.masked())))));
    }

    /** In full although the caller does not work on it, for a reason. @throws DomainException RVW_CONFLICT … */
    @Requires(Right.VIEW_TASKS)
    @WithTransaction
    Uni<TaskView> disclose(String taskNo, String reason) {
        return files.look(taskNo)
                .invoke(OpenTask::requireUnrelated)
                .flatMap(open -> views.of(open, true)
                        .call(view -> audit.record(open, "TASK_DISCLOSED", Map.of("reason", reason))));
    }
}
