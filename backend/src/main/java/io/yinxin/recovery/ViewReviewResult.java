package io.yinxin.recovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Shows an applicant how far a request is, for a code to the phone or mailbox it was handed in with (RVW-55). */
@ApplicationScoped
class ViewReviewResult {
    private final ReviewReceiver receiver;
    private final OneTimeCodes codes;
    private final ReviewResults results;

    ViewReviewResult(ReviewReceiver receiver, OneTimeCodes codes, ReviewResults results) {
        this.receiver = receiver;
        this.codes = codes;
        this.results = results;
    }

    /** @throws DomainException …_CODE_WRONG, …_CODE_EXPIRED; NOT_FOUND if it was not handed in with that receiver */
    @Requires(Right.PUBLIC)
    Uni<ReviewResult> view(ReviewQueryForm form) {
        String taskNo = Objects.requireNonNull(form.taskNo());
        return receiver.check(form, taskNo).flatMap(code -> Panache.withTransaction(() -> result(taskNo, form, code)));
    }

    private Uni<ReviewResult> result(String taskNo, ReviewQueryForm form, CheckedCode code) {
        String stated = form.mobile() != null ? form.mobile() : Objects.requireNonNull(form.email());
        return results.of(taskNo, stated).call(found -> codes.redeem(code));
    }
}
