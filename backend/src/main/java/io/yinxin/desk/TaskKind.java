package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the desk has to know of one kind of request; a bean of the capability the requests belong to. All methods that
 * return a {@code Uni} but {@link #check} run within a Hibernate Reactive transaction of the desk.
 */
public interface TaskKind {
    /** UPPER_SNAKE, never renamed: it is stored. */
    String code();

    TaskQueue queue();

    /** Items every approval must answer (RVW-21), UPPER_SNAKE; their texts are the page's. */
    List<String> checklist();

    default Set<TaskDecision> decisions() {
        return Set.of(TaskDecision.APPROVE, TaskDecision.REFUSE);
    }

    /** In full; called for each view of a task. */
    Uni<TaskContent> content(UUID objectId);

    /**
     * Whether an approval of this request needs a second person (spec 27 table 2.4), for a reason of the kind's own; a
     * mismatch of a check needs one in any case (RVW-29).
     */
    Uni<Boolean> needsSecond(UUID objectId);

    /** Asks the providers again (RVW-28), outside of any transaction; the desk keeps the answers. */
    Uni<List<TaskCheck>> check(UUID objectId);

    /**
     * Carries the decision out, within its transaction: a failure undoes the decision, too. Sends the result with
     * templates that wait for the morning (RVW-42).
     *
     * @throws io.yinxin.platform.problem.DomainException {@link DeskError#RVW_OBJECT_CLOSED} if the request has become
     *     void meanwhile
     */
    Uni<Void> decided(TaskOutcome outcome);
}
