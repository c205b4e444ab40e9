package io.yinxin.usernamerecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.desk.TaskContent;
import io.yinxin.desk.TaskDecision;
import io.yinxin.desk.TaskKind;
import io.yinxin.desk.TaskOutcome;
import io.yinxin.desk.TaskQueue;
import io.yinxin.recovery.FormerRequests;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Requests for a lost user name, as the review desk sees them (RVW-49 to RVW-57). */
@Singleton
class UsernameTask implements TaskKind {
    static final String CODE = "USERNAME_RECOVERY";

    private final ReviewRequests requests;
    private final Candidates candidates;
    private final ReviewPictures pictures;
    private final FormerRequests former;
    private final ReviewChecks checks;
    private final ReviewEffect effect;

    UsernameTask(
            ReviewRequests requests,
            Candidates candidates,
            ReviewPictures pictures,
            FormerRequests former,
            ReviewChecks checks,
            ReviewEffect effect) {
        this.requests = requests;
        this.candidates = candidates;
        this.pictures = pictures;
        this.former = former;
        this.checks = checks;
        this.effect = effect;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.RECOVERY;
    }

    /** RVW-52. */
    @Override
    public List<String> checklist() {
        return List.of(
                "PICTURES_LEGIBLE",
                "PICTURES_AGREE",
                "ORGANISATION_AGREES",
                "PERSON_AGREES",
                "ACCOUNT_BELONGS",
                "APPLICANT_ENTITLED");
    }

    @Override
    public Uni<TaskContent> content(UUID objectId) {
        return requests.get(objectId, ReviewData.class)
                .map(ReviewRequest::data)
                .flatMap(data -> candidates
                        .of(data)
                        .flatMap(found -> former.of(objectId)
                                .flatMap(others -> pictures.forDesk(RecoveryKind.USERNAME, objectId)
                                        .map(papers -> ReviewContent.of(data, found, papers, others)))));
    }

    /** An administrator's name to a phone that is not the bound one is the strongest way to take over (RVW-56). */
    @Override
    public Uni<Boolean> needsSecond(UUID objectId) {
        return requests.get(objectId, ReviewData.class)
                .map(ReviewRequest::data)
                .flatMap(data -> candidates
                        .of(data)
                        .map(found -> data.kind() == RecoverableKind.ADMIN
                                && (found.best() == null
                                        || !data.contact().isMobile(found.best().mobile()))));
    }

    @Override
    public Uni<List<TaskCheck>> check(UUID objectId) {
        return Panache.withSession(() -> requests.get(objectId, ReviewData.class)
                        .map(ReviewRequest::data)
                        .flatMap(data -> candidates.of(data).map(found -> new ReviewChecks.Subject(data, found))))
                .flatMap(checks::ask);
    }

    @Override
    public Uni<Void> decided(TaskOutcome outcome) {
        return requests.get(outcome.objectId(), ReviewData.class)
                .map(ReviewRequest::data)
                .flatMap(data -> outcome.decision() == TaskDecision.APPROVE
                        ? effect.approved(data, outcome)
                        : effect.refused(data, outcome));
    }
}
