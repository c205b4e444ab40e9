package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PageOf;
import io.yinxin.staff.Staff;
import io.yinxin.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lists the tasks of the caller's queues (RVW-09, RVW-10). */
@ApplicationScoped
class ListTasks {
    private final Staff staff;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ListTasks(Staff staff, Audit audit, Caller caller, Clock clock) {
        this.staff = staff;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Requires(Right.VIEW_TASKS)
    @WithTransaction
    Uni<PageOf<TaskItem>> list(TaskFilter filter, String sort, int page, int pageSize) {
        CurrentStaff me = caller.requireStaff();
        TaskQuery query = TaskQuery.of(filter, queuesOf(me), me.staffId(), clock);
        return count(query)
                .flatMap(total -> rows(query, sort, page, pageSize)
                        .flatMap(found -> staff.members(people(found, me.staffId()))
                                .map(members -> items(found, members, me.staffId())))
                        .map(items -> new PageOf<>(items, page, pageSize, total)))
                .call(found -> recordSearch(filter));
    }

    static List<TaskQueue> queuesOf(CurrentStaff me) {
        return Arrays.stream(TaskQueue.values())
                .filter(queue -> TaskRules.maySee(me, queue))
                .toList();
    }

    private Uni<Long> count(TaskQuery query) {
        return Panache.getSession()
                .flatMap(session -> query.bind(session.createNativeQuery(
                                "select count(*) from desk_task where " + query.condition(), Long.class))
                        .getSingleResult());
    }

    private Uni<List<TaskEntity>> rows(TaskQuery query, String sort, int page, int pageSize) {
        String sql = "select * from desk_task where " + query.condition() + " order by " + TaskOrder.of(sort);
        return Panache.getSession()
                .flatMap(session -> query.bind(session.createNativeQuery(sql, TaskEntity.class))
                        .setFirstResult((page - 1) * pageSize)
                        .setMaxResults(pageSize)
                        .getResultList());
    }

    private static Set<UUID> people(List<TaskEntity> tasks, UUID me) {
        Set<UUID> people = new HashSet<>();
        people.add(me);
        tasks.stream().map(task -> task.claimedBy).filter(id -> id != null).forEach(people::add);
        return people;
    }

    private List<TaskItem> items(List<TaskEntity> tasks, Map<UUID, StaffMember> members, UUID me) {
        Instant now = clock.instant();
        return tasks.stream().map(task -> item(task, members, me, now)).toList();
    }

    private static TaskItem item(TaskEntity task, Map<UUID, StaffMember> members, UUID me, Instant now) {
        StaffMember self = members.get(me);
        boolean open = task.state.isOpen();
        boolean overdue = open && task.dueAt.isBefore(now);
        return new TaskItem(
                task.taskNo,
                task.queue,
                task.kind,
                task.state,
                task.applicantMasked,
                task.round,
                task.submittedAt,
                task.dueAt,
                open && !overdue && !task.remindAt.isAfter(now),
                overdue,
                task.priority,
                StaffRef.of(task.claimedBy, members),
                task.claimedAt,
                me.equals(task.claimedBy),
                self != null && TaskRules.isRelated(self, task.relatedOrgs, task.relatedDocuments),
                task.state == TaskState.DECIDED ? task.decision : null);
    }

    /** Looking for somebody is recorded; looking at the queue is not (RVW-68). */
    private Uni<Void> recordSearch(TaskFilter filter) {
        return filter.applicant() == null || filter.applicant().isBlank()
                ? Uni.createFrom().voidItem()
                : audit.record(
                        new AuditEvent.StaffActed("TASKS_SEARCHED", "tasks", Map.of("applicant", filter.applicant())));
    }
}
