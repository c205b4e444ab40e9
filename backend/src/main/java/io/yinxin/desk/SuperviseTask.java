package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.staff.Staff;
import io.yinxin.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A supervisor gives a task to somebody, or raises it (RVW-15). */
@ApplicationScoped
class SuperviseTask {
    private final TaskFiles files;
    private final TaskSteps steps;
    private final Notes notes;
    private final TaskViews views;
    private final Staff staff;
    private final TaskAudit audit;

    SuperviseTask(TaskFiles files, TaskSteps steps, Notes notes, TaskViews views, Staff staff, TaskAudit audit) {
        this.files = files;
        this.steps = steps;
        this.notes = notes;
        this.views = views;
        this.staff = staff;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND at staffId without the duty, RVW_CONFLICT, RVW_OBJECT_CLOSED, CONFLICT_STALE */
    @Requires(Right.SUPERVISE_TASKS)
    @WithTransaction
    Uni<TaskView> assign(String taskNo, UUID staffId, String reason) {
        return files.take(taskNo)
                .invoke(OpenTask::requireOpen)
                .call(open ->
                        staff.having(open.task().queue.duty()).invoke(members -> requireFit(open, members, staffId)))
                .invoke(open -> steps.claim(open.task(), staffId))
                .call(open -> notes.add(open.task().id, open.me().staffId(), NoteKind.ASSIGNED, staffId, reason))
                .call(open -> audit.record(
                        open, "TASK_ASSIGNED", Map.of("before", before(open), "after", staffId.toString())))
                .chain(() -> files.look(taskNo))
                .flatMap(views::of);
    }

    /** @throws DomainException RVW_OBJECT_CLOSED */
    @Requires(Right.SUPERVISE_TASKS)
    @WithTransaction
    Uni<TaskView> prioritise(String taskNo, TaskPriority priority, String reason) {
        return files.take(taskNo)
                .invoke(OpenTask::requireOpen)
                .call(open -> {
                    String before = open.task().priority.name();
                    open.task().priority = priority;
                    return notes.add(open.task().id, open.me().staffId(), NoteKind.PRIORITY, reason)
                            .chain(() -> audit.record(
                                    open, "TASK_PRIORITY", Map.of("before", before, "after", priority.name())));
                })
                .flatMap(views::of);
    }

    private static String before(OpenTask open) {
        StaffMember claimer = open.situation().claimer();
        return claimer == null ? "-" : claimer.staffId().toString();
    }

    private static void requireFit(OpenTask open, List<StaffMember> members, UUID staffId) {
        if (open.task().state == TaskState.CONFIRMING) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        StaffMember chosen = members.stream()
                .filter(member -> member.staffId().equals(staffId))
                .findFirst()
                .orElseThrow(() -> DomainException.at("staffId", CommonError.NOT_FOUND));
        if (TaskRules.isRelated(chosen, open.situation())) {
            throw DomainException.at("staffId", DeskError.RVW_CONFLICT);
        }
    }
}
