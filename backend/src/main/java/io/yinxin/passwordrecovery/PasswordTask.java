package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
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
import org.jspecify.annotations.Nullable;

/** Requests for a lost password, as the review desk sees them (RVW-50 to RVW-58). */
@Singleton
class PasswordTask implements TaskKind {
    static final String CODE = "PASSWORD_RECOVERY";

    private final ReviewRequests requests;
    private final Accounts accounts;
    private final Records records;
    private final ReviewPictures pictures;
    private final FormerRequests former;
    private final ReviewChecks checks;
    private final DecideReview decide;

    PasswordTask(
            ReviewRequests requests,
            Accounts accounts,
            Records records,
            ReviewPictures pictures,
            FormerRequests former,
            ReviewChecks checks,
            DecideReview decide) {
        this.requests = requests;
        this.accounts = accounts;
        this.records = records;
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

    /** RVW-52. */
    @Override
    public List<String> checklist() {
        return List.of(
                "PICTURES_LEGIBLE",
                "PICTURES_AGREE",
                "ORGANISATION_AGREES",
                "PERSON_AGREES",
                "ACCOUNT_BELONGS",
                "APPLICANT_AUTHORISED");
    }

    @Override
    public Uni<TaskContent> content(UUID objectId) {
        return data(objectId)
                .flatMap(data -> account(data).flatMap(records::of).flatMap(known -> content(objectId, data, known)));
    }

    /** RVW-56; an overseas organisation's address is exchanged with it, which is the same path. */
    @Override
    public Uni<Boolean> needsSecond(UUID objectId) {
        return data(objectId).flatMap(data -> account(data).map(account -> ReviewRules.needsSecond(data, account)));
    }

    @Override
    public Uni<List<TaskCheck>> check(UUID objectId) {
        return checks.ask(objectId);
    }

    @Override
    public Uni<Void> decided(TaskOutcome outcome) {
        return data(outcome.objectId()).flatMap(data -> decide.decided(outcome, data));
    }

    private Uni<ReviewData> data(UUID id) {
        return requests.get(id, ReviewData.class).map(ReviewRequest::data);
    }

    private Uni<@Nullable Profile> account(ReviewData data) {
        return accounts.named(data.username())
                .map(found -> found != null && found.accountId().equals(data.accountId()) ? found : null);
    }

    private Uni<TaskContent> content(UUID id, ReviewData data, OnRecord known) {
        return former.of(id)
                .flatMap(earlier -> pictures.forDesk(RecoveryKind.PASSWORD, id)
                        .map(kept -> new TaskContent(
                                ReviewRules.sections(data, known),
                                kept,
                                List.of(),
                                earlier,
                                ReviewRules.risks(data, known.account(), earlier))));
    }
}
