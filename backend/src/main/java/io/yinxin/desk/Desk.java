package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What capabilities ask of the desk: to take a request in, to let it go, and how far it is. */
@ApplicationScoped
public class Desk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    /** Of the term, after which the claimer is reminded (RVW-39). */
    private static final int REMIND_PERCENT = 75;

    private final TaskRepository tasks;
    private final TaskKinds kinds;
    private final TaskChecks checks;
    private final TaskTexts texts;
    private final WorkingCalendar calendar;
    private final Staff staff;
    private final DeskConfig config;
    private final Clock clock;

    Desk(
            TaskRepository tasks,
            TaskKinds kinds,
            TaskChecks checks,
            TaskTexts texts,
            WorkingCalendar calendar,
            Staff staff,
            DeskConfig config,
            Clock clock) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.checks = checks;
        this.texts = texts;
        this.calendar = calendar;
        this.staff = staff;
        this.config = config;
        this.clock = clock;
    }

    /** Puts the request into the queue of its kind, in the caller's transaction: both or neither (RVW-07). */
    @WithTransaction
    public Uni<SubmittedTask> submit(NewTask task) {
        Instant now = now();
        return calendar.load()
                .flatMap(hours -> tasks.nextNumber()
                        .map(number -> entity(task, hours, now, number))
                        .flatMap(tasks::persist))
                .call(saved -> checks.keep(saved.id, null, task.checks()))
                .map(saved -> new SubmittedTask(saved.id, saved.taskNo, saved.dueAt));
    }

    /**
     * The applicant withdrew, or what was asked for has become void (RVW-17, RVW-58): an open task of the request closes,
     * in the caller's transaction. Without one nothing happens.
     *
     * @param reason UPPER_SNAKE, shown to staff
     */
    @WithTransaction
    public Uni<Void> close(String kind, UUID objectId, String reason) {
        return tasks.latestOf(kind, objectId)
                .invoke(task -> {
                    if (task != null && task.state.isOpen()) {
                        task.state = TaskState.CLOSED;
                        task.closedReason = reason;
                        task.decidedAt = now();
                    }
                })
                .replaceWithVoid();
    }

    /** The latest task of a request; null if there never was one. */
    @WithSession
    public Uni<@Nullable TaskSummary> latest(String kind, UUID objectId) {
        return tasks.latestOf(kind, objectId).map(found -> found == null ? null : summary(found));
    }

    /** What the applicant may know of a task. @throws io.yinxin.platform.problem.DomainException NOT_FOUND */
    @WithSession
    public Uni<TaskSummary> numbered(String taskNo) {
        return tasks.required(taskNo).map(this::summary);
    }

    private TaskEntity entity(NewTask from, WorkingHoursRules hours, Instant now, long number) {
        TaskQueue queue = kinds.of(from.kind()).queue();
        Duration term = config.term(queue);
        TaskEntity task = new TaskEntity();
        task.id = Ids.next();
        task.taskNo = "T" + DAY.format(ZonedDateTime.ofInstant(now, clock.getZone())) + "%06d".formatted(number);
        task.queue = queue;
        task.kind = from.kind();
        task.objectId = from.objectId();
        task.round = from.round();
        task.applicantMasked = from.applicantMasked();
        task.submittedAt = now;
        task.remindAt = hours.after(now, term.multipliedBy(REMIND_PERCENT).dividedBy(100));
        task.dueAt = hours.after(now, term);
        task.priority = TaskPriority.NORMAL;
        task.state = TaskState.WAITING;
        task.relatedOrgs = from.orgCodes().toArray(String[]::new);
        task.relatedDocuments =
                from.documentNumbers().stream().map(staff::documentDigest).toArray(String[]::new);
        task.checklist = "[]";
        task.chosen = new String[0];
        return task;
    }

    /** An opinion is the applicant's to read once it is in force, not while it waits for a second person. */
    private TaskSummary summary(TaskEntity task) {
        boolean decided = task.state == TaskState.DECIDED;
        return new TaskSummary(
                task.taskNo,
                task.state,
                task.submittedAt,
                task.dueAt,
                decided ? task.decision : null,
                decided ? task.opinion : null,
                decided ? texts.marks(task.marks) : List.of(),
                task.decidedAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
