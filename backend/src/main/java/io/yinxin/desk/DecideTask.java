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
import java.util.Objects;

/** The claimer decides; where two persons are needed, that is a proposal without effect (RVW-20 to RVW-33). */
@ApplicationScoped
class DecideTask {
    private final TaskFiles files;
    private final TaskMaterials materials;
    private final TaskViews views;
    private final TaskSteps steps;
    private final TaskEffect effect;
    private final TaskTexts texts;
    private final SecondPersons seconds;
    private final TaskAudit audit;

    DecideTask(
            TaskFiles files,
            TaskMaterials materials,
            TaskViews views,
            TaskSteps steps,
            TaskEffect effect,
            TaskTexts texts,
            SecondPersons seconds,
            TaskAudit audit) {
        this.files = files;
        this.materials = materials;
        this.views = views;
        this.steps = steps;
        this.effect = effect;
        this.texts = texts;
        this.seconds = seconds;
        this.audit = audit;
    }

    /**
     * @throws DomainException RVW_NOT_CLAIMER, RVW_OBJECT_CLOSED, CONFLICT_STALE if anything shown has changed since,
     *     and all of {@link DecisionRules}
     */
    @Requires(Right.DECIDE_TASKS)
    @WithTransaction
    Uni<TaskView> decide(String taskNo, DecisionForm form) {
        return files.take(taskNo)
                .invoke(OpenTask::requireClaimed)
                .invoke(OpenTask::requireUnrelated)
                .call(open -> materials.of(open.task(), open.kind()).flatMap(material -> decide(open, material, form)))
                .chain(() -> files.look(taskNo))
                .flatMap(views::of);
    }

    private Uni<Void> decide(OpenTask open, Material material, DecisionForm form) {
        if (!material.version().equals(form.version())) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        TaskDecision decision = Objects.requireNonNull(form.decision());
        DecisionRules.require(
                new DecisionRules.Decision(decision, form.opinion(), form.answers(), form.allChosen(), form.reason()),
                material.measure(open.kind()));
        fill(open.task(), form);
        boolean second = decision == TaskDecision.APPROVE && material.secondNeeded();
        return second ? propose(open) : carryOut(open);
    }

    private void fill(TaskEntity task, DecisionForm form) {
        boolean approval = form.decision() == TaskDecision.APPROVE;
        task.decision = form.decision();
        task.opinion = form.opinion() == null ? "" : form.opinion().strip();
        task.reason = form.reason() == null || form.reason().isBlank()
                ? null
                : form.reason().strip();
        task.checklist = texts.write(form.answers());
        task.marks = form.allMarks().isEmpty() ? null : texts.write(form.allMarks());
        task.chosen = approval ? form.allChosen().toArray(String[]::new) : new String[0];
        // What was sent back before is settled by the new decision.
        task.secondBy = null;
        task.secondOpinion = null;
    }

    private Uni<Void> propose(OpenTask open) {
        steps.propose(open.task());
        return seconds.tellIfNobody(open)
                .chain(() -> audit.record(open, "TASK_PROPOSED", Map.of("decision", decisionOf(open))));
    }

    private Uni<Void> carryOut(OpenTask open) {
        steps.decide(open.task(), null, null);
        return effect.of(open).chain(() -> audit.record(open, "TASK_DECIDED", Map.of("decision", decisionOf(open))));
    }

    private static String decisionOf(OpenTask open) {
        return open.task().decision.name();
    }
}
