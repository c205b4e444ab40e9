package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.staff.Staff;
import io.yinxin.staff.StaffMember;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.LockMode;

/**
 * What happens at the desk because time passes: reminders, and the release of tasks nobody works on (RVW-14, RVW-39).
 * Rows another replica has in hand are passed over, and each reminder is written down with the task: it is sent once.
 */
@Singleton
class DeskClock {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int AT_ONCE = 100;

    private final DeskMails mails;
    private final TaskSteps steps;
    private final Notes notes;
    private final Staff staff;
    private final WorkingCalendar calendar;
    private final Audit audit;
    private final DeskConfig config;
    private final Clock clock;

    DeskClock(
            DeskMails mails,
            TaskSteps steps,
            Notes notes,
            Staff staff,
            WorkingCalendar calendar,
            Audit audit,
            DeskConfig config,
            Clock clock) {
        this.mails = mails;
        this.steps = steps;
        this.notes = notes;
        this.staff = staff;
        this.calendar = calendar;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "desk-clock")
    Uni<Void> tick() {
        return Panache.withTransaction(this::remind)
                .chain(() -> Panache.withTransaction(this::escalate))
                .chain(() -> Panache.withTransaction(this::releaseIdle));
    }

    /** Three quarters of the term are over: the claimer, or the whole queue. */
    private Uni<Void> remind() {
        return each(
                "state in (WAITING, CLAIMED, CONFIRMING) and remindedAt is null and remindAt <= :until",
                now(),
                task -> {
                    task.remindedAt = now();
                    return responsible(task)
                            .flatMap(members -> mails.to(members, MessageTemplate.DESK_REMINDER, facts(task)));
                });
    }

    /** The term is over: the supervisors. */
    private Uni<Void> escalate() {
        return each(
                "state in (WAITING, CLAIMED, CONFIRMING) and escalatedAt is null and dueAt <= :until", now(), task -> {
                    task.escalatedAt = now();
                    return mails.toSupervisors(MessageTemplate.DESK_OVERDUE, facts(task));
                });
    }

    /** Nobody has touched it for a working day: somebody else may. */
    private Uni<Void> releaseIdle() {
        return calendar.load()
                .flatMap(hours -> each(
                        "state = CLAIMED and actedAt <= :until",
                        now().minus(config.idleClaim()),
                        task -> isIdle(task, hours)
                                ? release(task)
                                : Uni.createFrom().voidItem()));
    }

    private boolean isIdle(TaskEntity task, WorkingHoursRules hours) {
        return hours.between(task.actedAt, now()).compareTo(config.idleClaim()) >= 0;
    }

    private Uni<Void> release(TaskEntity task) {
        String claimer = task.claimedBy.toString();
        steps.release(task);
        return notes.add(task.id, null, NoteKind.RELEASED, "-")
                .chain(() -> audit.record(new AuditEvent.StaffActed(
                        "TASK_RELEASED_IDLE", "task:" + task.taskNo, Map.of("before", claimer))));
    }

    private Uni<List<StaffMember>> responsible(TaskEntity task) {
        return task.claimedBy == null
                ? staff.having(task.queue.duty())
                : staff.members(List.of(task.claimedBy)).map(found -> List.copyOf(found.values()));
    }

    private Uni<Void> each(String condition, Instant until, Function<TaskEntity, Uni<Void>> step) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from TaskEntity where " + condition, TaskEntity.class)
                        .setParameter("until", until)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .setMaxResults(AT_ONCE)
                        .getResultList())
                .flatMap(tasks -> Multi.createFrom()
                        .iterable(tasks)
                        .onItem()
                        .transformToUniAndConcatenate(step::apply)
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Map<String, String> facts(TaskEntity task) {
        return Map.of(
                "taskNo", task.taskNo, "due", MINUTE.format(ZonedDateTime.ofInstant(task.dueAt, clock.getZone())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
