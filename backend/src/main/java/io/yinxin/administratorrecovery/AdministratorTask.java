package io.yinxin.administratorrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.desk.TaskContent;
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

/** Claims to administer an organisation, as the review desk sees them (ACC-88, RVW-49 to RVW-59). */
@Singleton
class AdministratorTask implements TaskKind {
    static final String CODE = "ADMINISTRATOR_CHANGE";

    private final ReviewRequests requests;
    private final OnRecord onRecord;
    private final ReviewPictures pictures;
    private final FormerRequests former;
    private final ClaimChecks checks;
    private final DecideClaim decide;

    AdministratorTask(
            ReviewRequests requests,
            OnRecord onRecord,
            ReviewPictures pictures,
            FormerRequests former,
            ClaimChecks checks,
            DecideClaim decide) {
        this.requests = requests;
        this.onRecord = onRecord;
        this.pictures = pictures;
        this.former = former;
        this.checks = checks;
        this.decide = decide;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.RECOVERY;
    }

    @Override
    public List<String> checklist() {
        return List.of(
                "PICTURES_LEGIBLE",
                "PICTURES_AGREE",
                "ORGANISATION_AGREES",
                "PERSON_AGREES",
                "APPLICATION_SEALED",
                "APPLICANT_AUTHORISED");
    }

    @Override
    public Uni<TaskContent> content(UUID objectId) {
        return data(objectId)
                .flatMap(data -> onRecord.of(data)
                        .flatMap(known -> former.of(objectId)
                                .flatMap(others -> pictures.forDesk(RecoveryKind.ADMINISTRATOR, objectId)
                                        .map(papers -> ClaimContent.of(data, known, papers, others)))));
    }

    /** Whoever gets the organisation gets all of it: there is no harmless case (RVW-56). */
    @Override
    public Uni<Boolean> needsSecond(UUID objectId) {
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<List<TaskCheck>> check(UUID objectId) {
        return Panache.withSession(() -> data(objectId)).flatMap(checks::ask);
    }

    @Override
    public Uni<Void> decided(TaskOutcome outcome) {
        return data(outcome.objectId()).flatMap(data -> decide.decided(outcome, data));
    }

    private Uni<ClaimData> data(UUID id) {
        return requests.get(id, ClaimData.class).map(ReviewRequest::data);
    }
}
