package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Duty;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who else has a queue's duty: to be asked for advice, or given a task. */
@ApplicationScoped
class Colleagues {
    private final Staff staff;
    private final Caller caller;

    Colleagues(Staff staff, Caller caller) {
        this.staff = staff;
        this.caller = caller;
    }

    /** @param queue null for all of the caller's @throws DomainException RVW_NO_PERMISSION */
    @Requires(Right.VIEW_TASKS)
    Uni<List<StaffRef>> of(@Nullable TaskQueue queue) {
        List<TaskQueue> own = ListTasks.queuesOf(caller.requireStaff());
        if (queue != null && !own.contains(queue)) {
            throw new DomainException(DeskError.RVW_NO_PERMISSION);
        }
        return staff.havingAny(queue == null ? duties(own) : Set.of(queue.duty()))
                .map(members -> members.stream()
                        .map(member -> new StaffRef(member.staffId(), member.name()))
                        .sorted(Comparator.comparing(StaffRef::name))
                        .toList());
    }

    private static Set<Duty> duties(List<TaskQueue> queues) {
        return queues.stream().map(TaskQueue::duty).collect(Collectors.toSet());
    }
}
