package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.desk.NewTask;
import io.yinxin.platform.data.Masks;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.NewReview;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewRequests;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request, task, and the password that waits with them, together (RCP-26, RCP-27). Joins the caller's transaction. */
@Singleton
class SubmitReview {
    private final ReviewRequests requests;
    private final ChosenPasswordStore chosen;
    private final OneTimeCodes codes;
    private final Flows flows;
    private final Warning warning;
    private final Audit audit;

    SubmitReview(
            ReviewRequests requests,
            ChosenPasswordStore chosen,
            OneTimeCodes codes,
            Flows flows,
            Warning warning,
            Audit audit) {
        this.requests = requests;
        this.chosen = chosen;
        this.codes = codes;
        this.flows = flows;
        this.warning = warning;
        this.audit = audit;
    }

    /** @param account null where nobody has the name */
    Uni<Flow<Attempt>> submit(Flow<Attempt> flow, ReviewCheck.Request request, @Nullable Profile account, String hash) {
        Uni<Void> nothing = Uni.createFrom().voidItem();
        return requests.submit(review(flow, request.data()))
                .call(() -> request.code().map(codes::redeem).orElse(nothing))
                .call(() -> chosen.keep(flow.id(), flow.state().accountId(), Method.MANUAL_REVIEW, hash, null))
                .flatMap(task -> flows.save(flow, flow.state().submitted(task.taskNo(), task.expectedAt())))
                .call(() -> account == null ? nothing : warning.tell(flow.id(), account, Method.MANUAL_REVIEW))
                .call(() -> account == null
                        ? nothing
                        : audit.record(new AuditEvent.RecoveryReviewRequested(account.accountId())));
    }

    private static NewReview review(Flow<Attempt> flow, ReviewData data) {
        return new NewReview(flow.id(), RecoveryKind.PASSWORD, data.username(), data.contact(), data, task(flow, data));
    }

    private static NewTask task(Flow<Attempt> flow, ReviewData data) {
        ReviewData.Legal legal = data.legal();
        ReviewData.Overseas overseas = data.overseas();
        String applicant =
                legal != null ? legal.legalRepName() : overseas == null ? data.username() : overseas.contactName();
        return new NewTask(
                PasswordTask.CODE,
                flow.id(),
                Masks.name(applicant),
                1,
                List.of(),
                legal == null ? List.of() : List.of(legal.uscc().substring(8, 17)),
                legal == null ? List.of() : List.of(legal.legalRepIdNumber()));
    }
}
