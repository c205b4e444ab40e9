package io.yinxin.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.crypto.Secrets;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a decision is based on, as it stands now. Joins the caller's transaction. */
@Singleton
class TaskMaterials {
    private static final int VERSION_BYTES = 12;

    private final TaskChecks checks;
    private final ObjectMapper json;

    TaskMaterials(TaskChecks checks, ObjectMapper json) {
        this.checks = checks;
        this.json = json;
    }

    /**
     * @param content in full
     * @param version changes with anything that was shown of this request (RVW-27)
     */
    record Material(TaskContent content, List<TaskCheck> checks, boolean kindNeedsSecond, String version) {
        boolean mismatch() {
            return DecisionRules.hasMismatch(checks);
        }

        boolean secondNeeded() {
            return kindNeedsSecond || mismatch();
        }

        DecisionRules.Measure measure(TaskKind kind) {
            Set<String> choices = content.choices().stream().map(TaskChoice::id).collect(Collectors.toSet());
            return new DecisionRules.Measure(kind.decisions(), kind.checklist(), choices, mismatch());
        }
    }

    Uni<Material> of(TaskEntity task, TaskKind kind) {
        return kind.content(task.objectId)
                .flatMap(content -> checks.of(task.id)
                        .flatMap(answers -> kind.needsSecond(task.objectId)
                                .map(second ->
                                        new Material(content, answers, second, version(task, content, answers)))));
    }

    private String version(TaskEntity task, TaskContent content, List<TaskCheck> answers) {
        try {
            String all = json.writeValueAsString(List.of(
                    task.taskNo,
                    task.state,
                    String.valueOf(task.claimedBy),
                    content.ofItself(),
                    answers,
                    String.valueOf(task.proposedAt)));
            byte[] digest = Arrays.copyOf(Secrets.digest(all), VERSION_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
