package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskMaterials.Material;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Another natural person confirms a proposal, which then takes effect, or sends it back (RVW-33 to RVW-36). */
@ApplicationScoped
class ConfirmTask {
    private final TaskFiles files;
    private final TaskMaterials materials;
    private final TaskViews views;
    private final TaskSteps steps;
    private final TaskEffect effect;
    private final PictureViews pictures;
    private final Notes notes;
    private final TaskAudit audit;

    ConfirmTask(
            TaskFiles files,
            TaskMaterials materials,
            TaskViews views,
            TaskSteps steps,
            TaskEffect effect,
            PictureViews pictures,
            Notes notes,
            TaskAudit audit) {
        this.files = files;
        this.materials = materials;
        this.views = views;
        this.steps = steps;
        this.effect = effect;
        this.pictures = pictures;
        this.notes = notes;
        this.audit = audit;
    }

    /**
     * @throws DomainException RVW_NO_PERMISSION without the mark, RVW_SECOND_SAME_PERSON, RVW_CONFLICT,
     *     RVW_MATERIALS_NOT_OPENED, RVW_OPINION_REQUIRED, RVW_OBJECT_CLOSED, CONFLICT_STALE
     */
    @Requires(Right.DECIDE_TASKS)
    @WithTransaction
    Uni<TaskView> confirm(String taskNo, ConfirmationForm form) {
        return files.take(taskNo)
                .invoke(ConfirmTask::requireSecondPerson)
                .call(open -> materials.of(open.task(), open.kind()).flatMap(material -> judge(open, material, form)))
                .chain(() -> files.look(taskNo))
                .flatMap(views::of);
    }

    private static void requireSecondPerson(OpenTask open) {
        open.requireOpen();
        if (open.task().state != TaskState.CONFIRMING) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        if (!open.staff().confirms().contains(open.task().queue.duty())) {
            throw new DomainException(DeskError.RVW_NO_PERMISSION);
        }
        if (open.situation().claimer() == null || open.situation().claimer().isSamePersonAs(open.me())) {
            throw new DomainException(DeskError.RVW_SECOND_SAME_PERSON);
        }
        open.requireUnrelated();
    }

    private Uni<Void> judge(OpenTask open, Material material, ConfirmationForm form) {
        if (!material.version().equals(form.version())) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        return form.decision() == ConfirmationForm.SecondDecision.CONFIRM
                ? carryOut(
                        open,
                        material,
                        form.opinion() == null ? "" : form.opinion().strip())
                : sendBack(open, form.opinion() == null ? "" : form.opinion().strip());
    }

    private Uni<Void> carryOut(OpenTask open, Material material, String opinion) {
        return pictures.of(open.task().id, open.me().staffId())
                .invoke(opened -> requireAllOpened(material, opened))
                .invoke(opened -> steps.decide(open.task(), open.me().staffId(), opinion))
                .chain(() -> effect.of(open))
                .chain(() -> audit.record(
                        open,
                        "TASK_CONFIRMED",
                        Map.of("decision", open.task().decision.name())));
    }

    private static void requireAllOpened(Material material, Set<UUID> opened) {
        boolean all = material.content().pictures().stream().allMatch(picture -> opened.contains(picture.pictureId()));
        if (!all) {
            throw new DomainException(DeskError.RVW_MATERIALS_NOT_OPENED);
        }
    }

    private Uni<Void> sendBack(OpenTask open, String opinion) {
        if (!DecisionRules.isText(opinion)) {
            throw DomainException.at("opinion", DeskError.RVW_OPINION_REQUIRED);
        }
        String decision = open.task().decision.name();
        steps.sendBack(open.task(), open.me().staffId(), opinion);
        return notes.add(open.task().id, open.me().staffId(), NoteKind.SENT_BACK, opinion)
                .chain(() -> audit.record(open, "TASK_SENT_BACK", Map.of("decision", decision)));
    }
}
