package io.yinxin.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transitions of spec 27 section 3; each checks where it comes from. */
@Singleton
class TaskSteps {
    private final Clock clock;

    TaskSteps(Clock clock) {
        this.clock = clock;
    }

    void claim(TaskEntity task, UUID by) {
        require(task.state == TaskState.WAITING || task.state == TaskState.CLAIMED);
        task.state = TaskState.CLAIMED;
        task.claimedBy = by;
        task.claimedAt = now();
        task.actedAt = task.claimedAt;
    }

    void release(TaskEntity task) {
        require(task.state == TaskState.CLAIMED);
        task.state = TaskState.WAITING;
        task.claimedBy = null;
        task.claimedAt = null;
        task.actedAt = null;
        forget(task);
    }

    /** The claimer did something with it: it is not idle (RVW-14). */
    void touch(TaskEntity task) {
        task.actedAt = now();
    }

    void propose(TaskEntity task) {
        require(task.state == TaskState.CLAIMED);
        task.state = TaskState.CONFIRMING;
        task.proposedAt = now();
        task.actedAt = task.proposedAt;
    }

    void sendBack(TaskEntity task, UUID by, String opinion) {
        require(task.state == TaskState.CONFIRMING);
        task.state = TaskState.CLAIMED;
        task.secondBy = by;
        task.secondOpinion = opinion;
        task.actedAt = now();
        forget(task);
    }

    /** @param second who confirmed; null where one person decides */
    void decide(TaskEntity task, @Nullable UUID second, @Nullable String opinion) {
        require(task.state == (second == null ? TaskState.CLAIMED : TaskState.CONFIRMING));
        task.state = TaskState.DECIDED;
        task.secondBy = second == null ? task.secondBy : second;
        task.secondOpinion = second == null ? task.secondOpinion : opinion;
        task.decidedAt = now();
    }

    /** What was only proposed is no decision any more. */
    private static void forget(TaskEntity task) {
        task.decision = null;
        task.proposedAt = null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void require(boolean comesFromThere) {
        if (!comesFromThere) {
            throw new IllegalStateException("no such step from this state");
        }
    }
}
