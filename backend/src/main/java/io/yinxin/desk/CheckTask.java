package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the providers once more; what they said before stays (RVW-28). */
@ApplicationScoped
class CheckTask {
    private final TaskFiles files;
    private final TaskChecks checks;
    private final TaskSteps steps;
    private final TaskViews views;
    private final TaskAudit audit;

    CheckTask(TaskFiles files, TaskChecks checks, TaskSteps steps, TaskViews views, TaskAudit audit) {
        this.files = files;
        this.checks = checks;
        this.steps = steps;
        this.views = views;
        this.audit = audit;
    }

    /** No transaction is open while the providers take their time. @throws DomainException RVW_NOT_CLAIMER … */
    @Requires(Right.DECIDE_TASKS)
    Uni<TaskView> check(String taskNo) {
        return Panache.withTransaction(() -> files.look(taskNo).invoke(OpenTask::requireClaimed))
                .flatMap(open -> open.kind().check(open.task().objectId))
                .flatMap(answers -> Panache.withTransaction(() -> keep(taskNo, answers)));
    }

    private Uni<TaskView> keep(String taskNo, List<TaskCheck> answers) {
        Map<String, String> said = answers.stream()
                .collect(Collectors.toMap(
                        TaskCheck::check, check -> check.result().name(), (first, last) -> last));
        return files.take(taskNo)
                .invoke(OpenTask::requireClaimed)
                .call(open -> checks.keep(open.task().id, open.me().staffId(), answers))
                .invoke(open -> steps.touch(open.task()))
                .call(open -> audit.record(open, "TASK_CHECKED", said))
                .flatMap(views::of);
    }
}
