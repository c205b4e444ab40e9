package io.yinxin.ownorganisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.desk.TaskCheck;
import io.yinxin.desk.TaskContent;
import io.yinxin.desk.TaskDecision;
import io.yinxin.desk.TaskKind;
import io.yinxin.desk.TaskOutcome;
import io.yinxin.desk.TaskQueue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Corrections by papers, as the review desk sees them (ACC-21, spec 27 table 2.3). */
@Singleton
class CorrectionTask implements TaskKind {
    static final String CODE = "ORGANISATION_CORRECTION";

    private final Corrections corrections;
    private final CorrectionPapers papers;
    private final CorrectionContent content;
    private final CorrectionChecks checks;
    private final CorrectionEffect effect;
    private final Accounts accounts;

    CorrectionTask(
            Corrections corrections,
            CorrectionPapers papers,
            CorrectionContent content,
            CorrectionChecks checks,
            CorrectionEffect effect,
            Accounts accounts) {
        this.corrections = corrections;
        this.papers = papers;
        this.content = content;
        this.checks = checks;
        this.effect = effect;
        this.accounts = accounts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.INF;
    }

    @Override
    public List<String> checklist() {
        return List.of("PICTURES_LEGIBLE", "PAPERS_SUPPORT_CHANGES", "ORGANISATION_AGREES", "APPLICANT_ENTITLED");
    }

    @Override
    public Uni<TaskContent> content(UUID objectId) {
        return corrections
                .get(objectId)
                .flatMap(correction -> papers.forDesk(objectId).flatMap(pictures -> content.of(correction, pictures)));
    }

    /** The register is asked when the task is looked at: its mismatch needs a second person in any case (RVW-29). */
    @Override
    public Uni<Boolean> needsSecond(UUID objectId) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<List<TaskCheck>> check(UUID objectId) {
        return Panache.withSession(() -> corrections
                        .get(objectId)
                        .flatMap(correction -> accounts.profile(correction.accountId())
                                .flatMap(account -> content.subject(account, correction))))
                .flatMap(checks::ask);
    }

    @Override
    public Uni<Void> decided(TaskOutcome outcome) {
        return corrections
                .get(outcome.objectId())
                .flatMap(correction -> outcome.decision() == TaskDecision.APPROVE
                        ? effect.approved(outcome.objectId(), correction)
                        : effect.refused(outcome.objectId(), correction, outcome.opinion()));
    }
}
