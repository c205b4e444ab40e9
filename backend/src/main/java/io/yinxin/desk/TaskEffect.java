package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Hands a decision that is in force to the capability it belongs to, in the same transaction (RVW-31). */
@Singleton
class TaskEffect {
    private final TaskTexts texts;

    TaskEffect(TaskTexts texts) {
        this.texts = texts;
    }

    Uni<Void> of(OpenTask open) {
        TaskEntity task = open.task();
        return open.kind()
                .decided(new TaskOutcome(
                        task.taskNo,
                        task.objectId,
                        Objects.requireNonNull(task.decision),
                        task.opinion == null ? "" : task.opinion,
                        List.of(task.chosen),
                        texts.marks(task.marks),
                        Objects.requireNonNull(task.claimedBy),
                        task.secondBy,
                        Objects.requireNonNull(task.decidedAt)));
    }
}
