package io.yinxin.usernamerecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.desk.NewTask;
import io.yinxin.desk.SubmittedTask;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.NewReview;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequests;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.uploads.PictureInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request goes to the review desk (RCU-38); known or unknown accounts are for people to find out. */
@ApplicationScoped
class SubmitRequest {
    private final Walk walk;
    private final ContactProof proof;
    private final ReviewPictures pictures;
    private final ReviewRequests requests;
    private final Audit audit;

    SubmitRequest(Walk walk, ContactProof proof, ReviewPictures pictures, ReviewRequests requests, Audit audit) {
        this.walk = walk;
        this.proof = proof;
        this.pictures = pictures;
        this.requests = requests;
        this.audit = audit;
    }

    /**
     * @throws DomainException VALIDATION_FAILED with REQUIRED at each missing picture, REVIEW_OPEN, RVW_RECOVERY_LIMIT,
     *     RECOVERY_PROOF_EXPIRED, RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> submit(String recoveryId) {
        return walk.open(recoveryId).flatMap(flow -> {
            UsernameState state = flow.state();
            state.require(Method.MANUAL_REVIEW, Step.PICTURES);
            proof.require(state);
            ReviewData data = state.review();
            if (data == null) {
                throw new DomainException(RecoveryError.RECOVERY_STEP);
            }
            return pictures.of(RecoveryKind.USERNAME, flow.id())
                    .invoke(taken -> refuseMissing(data.kind(), taken))
                    .flatMap(taken -> Panache.withTransaction(() -> submitted(flow, data.with(digests(taken)))))
                    .map(saved -> RecoveryView.of(recoveryId, saved));
        });
    }

    private Uni<Flow<UsernameState>> submitted(Flow<UsernameState> flow, ReviewData data) {
        NewReview review = new NewReview(
                flow.id(), RecoveryKind.USERNAME, data.account(), data.contact().receiver(), data, task(flow, data));
        return requests.submit(review)
                .flatMap(task -> walk.within(flow, flow.state().submitted(of(task)), List.of())
                        .call(() -> audit.record(new AuditEvent.UsernameReviewRequested(task.taskNo()))))
                // Last: those of a request that is not taken are forgotten with the form.
                .call(() -> pictures.keepUntilDecided(RecoveryKind.USERNAME, flow.id()));
    }

    private static UsernameState.Review of(SubmittedTask task) {
        return new UsernameState.Review(task.taskNo(), task.expectedAt());
    }

    private static NewTask task(Flow<UsernameState> flow, ReviewData data) {
        return new NewTask(
                UsernameTask.CODE,
                flow.id(),
                Masks.name(data.applicant().name()),
                1,
                data.checks(),
                Stream.ofNullable(data.organisation())
                        .map(StatedOrganisation::orgCode)
                        .toList(),
                Stream.of(data.applicant(), data.legalRepresentative())
                        .filter(Objects::nonNull)
                        .map(StatedPerson::idNumber)
                        .toList());
    }

    private static Map<String, String> digests(List<PictureInfo> taken) {
        return taken.stream().collect(Collectors.toMap(PictureInfo::slot, PictureInfo::sha256));
    }

    private static void refuseMissing(RecoverableKind kind, List<PictureInfo> taken) {
        List<String> there = taken.stream().map(PictureInfo::slot).toList();
        List<FieldError> missing = Papers.of(kind).stream()
                .filter(slot -> !there.contains(slot))
                .map(slot -> FieldError.of(slot, CommonError.REQUIRED))
                .toList();
        if (!missing.isEmpty()) {
            throw DomainException.invalid(missing);
        }
    }
}
