package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Gives a waiting task to the caller, and to nobody else (RVW-11). */
@ApplicationScoped
class ClaimTask {
    private final TaskFiles files;
    private final TaskViews views;
    private final TaskSteps steps;
    private final TaskAudit audit;

    ClaimTask(TaskFiles files, TaskViews views, TaskSteps steps, TaskAudit audit) {
        this.files = files;
        this.views = views;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * Claiming what one has claimed already changes nothing.
     *
     * @throws DomainException RVW_ALREADY_CLAIMED, RVW_CONFLICT, RVW_OBJECT_CLOSED, RVW_NO_PERMISSION, NOT_FOUND
     */
    @Requires(Right.DECIDE_TASKS)
    @WithTransaction
    Uni<TaskView> claim(String taskNo) {
        return files.take(taskNo)
                .call(this::claim)
                .chain(() -> files.look(taskNo))
                .flatMap(views::of);
    }

    /** Without a view: for many at once. */
    @Requires(Right.DECIDE_TASKS)
    @WithTransaction
    Uni<Void> claimOnly(String taskNo) {
        return files.take(taskNo).chain(this::claim);
    }

    private Uni<Void> claim(OpenTask open) {
        open.requireOpen();
        boolean mine = open.task().state == TaskState.CLAIMED && open.isClaimer();
        if (mine) {
            return Uni.createFrom().voidItem();
        }
        if (!open.staff().duties().contains(open.task().queue.duty())) {
            throw new DomainException(DeskError.RVW_NO_PERMISSION);
        }
        open.requireUnrelated();
        if (open.task().state != TaskState.WAITING) {
            throw open.alreadyClaimed();
        }
        steps.claim(open.task(), open.me().staffId());
        return audit.record(open, "TASK_CLAIMED", Map.of());
    }
}
