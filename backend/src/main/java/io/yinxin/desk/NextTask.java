package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.staff.Staff;
import io.yinxin.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Claims the first task of a queue that the caller may handle (RVW-12). */
@ApplicationScoped
class NextTask {
    /** What somebody else is claiming at this moment is passed over. */
    private static final String FIRST = "select task_no from desk_task where queue = :queue and state = 'WAITING' "
            + "and not (related_orgs && cast(:orgs as text[])) "
            + "and not (related_documents && cast(:documents as text[])) order by " + TaskOrder.USUAL
            + " limit 1 for update skip locked";

    private final TaskFiles files;
    private final TaskViews views;
    private final TaskSteps steps;
    private final TaskAudit audit;
    private final Staff staff;
    private final Caller caller;
    private final Clock clock;

    NextTask(
            TaskFiles files,
            TaskViews views,
            TaskSteps steps,
            TaskAudit audit,
            Staff staff,
            Caller caller,
            Clock clock) {
        this.files = files;
        this.views = views;
        this.steps = steps;
        this.audit = audit;
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws DomainException NOT_FOUND if nothing waits, RVW_NO_PERMISSION */
    @Requires(Right.DECIDE_TASKS)
    @WithTransaction
    Uni<TaskView> next(TaskQueue queue) {
        CurrentStaff me = caller.requireStaff();
        if (!me.duties().contains(queue.duty())) {
            throw new DomainException(DeskError.RVW_NO_PERMISSION);
        }
        return staff.member(me.staffId())
                .flatMap(member -> first(queue, member))
                .flatMap(files::take)
                .invoke(open -> steps.claim(open.task(), me.staffId()))
                .call(open -> audit.record(open, "TASK_CLAIMED", Map.of("next", "true")))
                .flatMap(open -> files.look(open.task().taskNo))
                .flatMap(views::of);
    }

    private Uni<String> first(TaskQueue queue, StaffMember me) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIRST, String.class)
                        .setParameter("queue", queue.name())
                        .setParameter("orgs", me.relatedOrgs().toArray(String[]::new))
                        .setParameter("documents", me.documentDigests().toArray(String[]::new))
                        .setParameter("now", OffsetDateTime.now(clock))
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)));
    }
}
