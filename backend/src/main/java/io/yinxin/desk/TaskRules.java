package io.yinxin.desk;

import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Duty;
import io.yinxin.staff.StaffMember;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may do what with a task (spec 27 sections 1.1 to 1.4 and 3). */
final class TaskRules {
    private TaskRules() {}

    /**
     * A task as far as these rules look at it.
     *
     * @param claimer null while it waits
     */
    record Situation(
            TaskQueue queue,
            TaskState state,
            @Nullable StaffMember claimer,
            String[] relatedOrgs,
            String[] relatedDocuments) {}

    /** Members of the duty and supervisors look into a queue (RVW-02). */
    static boolean maySee(CurrentStaff staff, TaskQueue queue) {
        return staff.duties().contains(queue.duty()) || staff.duties().contains(Duty.SUPERVISOR);
    }

    /** Whether the task is about the member himself or an organisation of his (RVW-04). */
    static boolean isRelated(StaffMember me, String[] relatedOrgs, String[] relatedDocuments) {
        return Arrays.stream(relatedOrgs).anyMatch(me.relatedOrgs()::contains)
                || Arrays.stream(relatedDocuments).anyMatch(me.documentDigests()::contains);
    }

    static boolean isRelated(StaffMember me, Situation task) {
        return isRelated(me, task.relatedOrgs(), task.relatedDocuments());
    }

    static boolean isClaimer(UUID me, Situation task) {
        return task.claimer() != null && task.claimer().staffId().equals(me);
    }

    /** Has the mark and is another natural person than the first, and unrelated (RVW-33, RVW-36, RVW-04). */
    static boolean mayConfirm(CurrentStaff staff, StaffMember me, Situation task) {
        return task.state() == TaskState.CONFIRMING
                && staff.confirms().contains(task.queue().duty())
                && task.claimer() != null
                && !task.claimer().isSamePersonAs(me)
                && !isRelated(me, task);
    }

    /** Personal data are for who works on the task while it is open (RVW-16, RVW-71). */
    static boolean seesAll(CurrentStaff staff, StaffMember me, Situation task) {
        boolean working = task.state() == TaskState.CLAIMED || task.state() == TaskState.CONFIRMING;
        return (working && isClaimer(staff.staffId(), task)) || mayConfirm(staff, me, task);
    }

    static Set<TaskAction> actions(CurrentStaff staff, StaffMember me, Situation task) {
        Set<TaskAction> actions = EnumSet.noneOf(TaskAction.class);
        boolean duty = staff.duties().contains(task.queue().duty());
        boolean related = isRelated(me, task);
        if (task.state() == TaskState.WAITING && duty && !related) {
            actions.add(TaskAction.CLAIM);
        }
        if (task.state() == TaskState.CLAIMED && isClaimer(staff.staffId(), task)) {
            actions.addAll(Set.of(TaskAction.RELEASE, TaskAction.DECIDE, TaskAction.CHECK));
        }
        if (mayConfirm(staff, me, task)) {
            actions.add(TaskAction.CONFIRM);
        }
        if (task.state().isOpen()) {
            actions.add(TaskAction.NOTE);
        }
        if (task.state().isOpen() && staff.duties().contains(Duty.SUPERVISOR)) {
            actions.add(TaskAction.PRIORITISE);
        }
        if (staff.duties().contains(Duty.SUPERVISOR)
                && (task.state() == TaskState.WAITING || task.state() == TaskState.CLAIMED)) {
            actions.add(TaskAction.ASSIGN);
        }
        if (!seesAll(staff, me, task) && !related) {
            actions.add(TaskAction.DISCLOSE);
        }
        return actions;
    }
}
