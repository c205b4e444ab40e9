package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.staff.Staff;
import io.yinxin.staff.StaffMember;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gets a task out for the calling member of the staff. Joins the caller's transaction. */
@Singleton
class TaskFiles {
    private final TaskRepository tasks;
    private final TaskKinds kinds;
    private final Staff staff;
    private final Caller caller;

    TaskFiles(TaskRepository tasks, TaskKinds kinds, Staff staff, Caller caller) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.staff = staff;
        this.caller = caller;
    }

    /** To look at. @throws DomainException NOT_FOUND, RVW_NO_PERMISSION for members of other duties (RVW-02) */
    Uni<OpenTask> look(String taskNo) {
        return open(taskNo, LockModeType.NONE);
    }

    /** To change: whoever else wants to waits until the transaction is over, and then sees the change. */
    Uni<OpenTask> take(String taskNo) {
        return open(taskNo, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<OpenTask> open(String taskNo, LockModeType lock) {
        CurrentStaff me = caller.requireStaff();
        return tasks.find("taskNo", taskNo)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .flatMap(task -> file(task, me));
    }

    private Uni<OpenTask> file(TaskEntity task, CurrentStaff me) {
        if (!TaskRules.maySee(me, task.queue)) {
            throw new DomainException(DeskError.RVW_NO_PERMISSION);
        }
        Set<UUID> people =
                Stream.of(me.staffId(), task.claimedBy).filter(id -> id != null).collect(Collectors.toSet());
        return staff.members(people).map(members -> {
            StaffMember self = members.get(me.staffId());
            if (self == null) {
                throw new DomainException(CommonError.FORBIDDEN);
            }
            TaskRules.Situation situation = new TaskRules.Situation(
                    task.queue,
                    task.state,
                    task.claimedBy == null ? null : members.get(task.claimedBy),
                    task.relatedOrgs,
                    task.relatedDocuments);
            return new OpenTask(task, kinds.of(task.kind), me, self, situation);
        });
    }
}
