package io.yinxin.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Claims or releases several tasks, each by itself; there is no such thing for decisions (RVW-18). */
@ApplicationScoped
class BulkTasks {
    private final ClaimTask claim;
    private final ReleaseTask release;

    BulkTasks(ClaimTask claim, ReleaseTask release) {
        this.claim = claim;
        this.release = release;
    }

    @Requires(Right.DECIDE_TASKS)
    Uni<List<BulkResult>> claim(List<String> taskNos) {
        return each(taskNos, claim::claimOnly);
    }

    @Requires(Right.DECIDE_TASKS)
    Uni<List<BulkResult>> release(List<String> taskNos, String note) {
        return each(taskNos, taskNo -> release.release(taskNo, note));
    }

    /** One after the other: two transactions at once would be two connections for one person. */
    private static Uni<List<BulkResult>> each(List<String> taskNos, Function<String, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(taskNos)
                .onItem()
                .transformToUniAndConcatenate(taskNo -> step.apply(taskNo)
                        .map(done -> new BulkResult(taskNo, true, null))
                        .onFailure(DomainException.class)
                        .recoverWithItem(refusal -> new BulkResult(
                                taskNo,
                                false,
                                ((DomainException) refusal).code().name())))
                .collect()
                .asList();
    }
}
