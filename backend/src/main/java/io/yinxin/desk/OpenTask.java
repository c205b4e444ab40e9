package io.yinxin.desk;

import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.staff.StaffMember;
import java.util.Map;

/** A task somebody of the staff has before them. */
record OpenTask(TaskEntity task, TaskKind kind, CurrentStaff staff, StaffMember me, TaskRules.Situation situation) {
    String subject() {
        return "task:" + task.taskNo;
    }

    boolean isRelated() {
        return TaskRules.isRelated(me, situation);
    }

    boolean isClaimer() {
        return TaskRules.isClaimer(me.staffId(), situation);
    }

    boolean seesAll() {
        return TaskRules.seesAll(staff, me, situation);
    }

    /** @throws DomainException RVW_OBJECT_CLOSED */
    void requireOpen() {
        if (!task.state.isOpen()) {
            throw new DomainException(DeskError.RVW_OBJECT_CLOSED);
        }
    }

    /** @throws DomainException RVW_OBJECT_CLOSED, RVW_NOT_CLAIMER */
    void requireClaimed() {
        requireOpen();
        if (task.state != TaskState.CLAIMED || !isClaimer()) {
            throw new DomainException(DeskError.RVW_NOT_CLAIMER);
        }
    }

    /** @throws DomainException RVW_CONFLICT */
    void requireUnrelated() {
        if (isRelated()) {
            throw new DomainException(DeskError.RVW_CONFLICT);
        }
    }

    DomainException alreadyClaimed() {
        String name = situation.claimer() == null ? "-" : situation.claimer().name();
        return DomainException.with(DeskError.RVW_ALREADY_CLAIMED, Map.of("name", name));
    }
}
