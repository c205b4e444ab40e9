package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Internal notes and advice; asking for it does not give up the claim (RVW-26, RVW-30). */
@ApplicationScoped
class NoteTask {
    private final TaskFiles files;
    private final TaskSteps steps;
    private final Notes notes;
    private final TaskViews views;
    private final Staff staff;
    private final TaskAudit audit;

    NoteTask(TaskFiles files, TaskSteps steps, Notes notes, TaskViews views, Staff staff, TaskAudit audit) {
        this.files = files;
        this.steps = steps;
        this.notes = notes;
        this.views = views;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * @param asked a colleague whose advice is wanted; null for a plain note, or for the advice of who was asked
     * @throws DomainException RVW_OBJECT_CLOSED, RVW_NO_PERMISSION, NOT_FOUND
     */
    @Requires(Right.VIEW_TASKS)
    @WithTransaction
    Uni<TaskView> add(String taskNo, String text, @Nullable UUID asked) {
        return files.take(taskNo)
                .invoke(OpenTask::requireOpen)
                .call(open -> requireColleague(open, asked))
                .call(open -> notes.of(open.task().id)
                        .map(before -> kind(before, open.me().staffId(), asked))
                        .flatMap(kind -> notes.add(open.task().id, open.me().staffId(), kind, asked, text)))
                .invoke(this::touch)
                .call(open -> audit.record(open, asked == null ? "TASK_NOTED" : "TASK_ADVICE_ASKED", Map.of()))
                .flatMap(views::of);
    }

    private void touch(OpenTask open) {
        if (open.task().state == TaskState.CLAIMED && open.isClaimer()) {
            steps.touch(open.task());
        }
    }

    private Uni<Void> requireColleague(OpenTask open, @Nullable UUID asked) {
        if (asked == null) {
            return Uni.createFrom().voidItem();
        }
        return staff.having(open.task().queue.duty())
                .invoke(members -> {
                    if (members.stream().noneMatch(member -> member.staffId().equals(asked))) {
                        throw DomainException.at("askedStaffId", CommonError.NOT_FOUND);
                    }
                })
                .replaceWithVoid();
    }

    /** The first word of who was asked, since the question, is the advice. */
    private static NoteKind kind(List<NoteEntity> before, UUID me, @Nullable UUID asked) {
        if (asked != null) {
            return NoteKind.ADVICE_ASKED;
        }
        boolean wanted = false;
        for (NoteEntity note : before) {
            wanted = me.equals(note.asked) || (wanted && !(note.kind == NoteKind.ADVICE && me.equals(note.staffId)));
        }
        return wanted ? NoteKind.ADVICE : NoteKind.NOTE;
    }
}
