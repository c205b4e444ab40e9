package io.yinxin.ownorganisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.desk.Desk;
import io.yinxin.desk.NewTask;
import io.yinxin.desk.SubmittedTask;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks for a correction by papers, where the register's word stands against the entries (ACC-20, ACC-21). What would follow
 * is accepted now: nobody is there to be asked when it is decided.
 */
@ApplicationScoped
class SubmitCorrection {
    private final Accounts accounts;
    private final KnownOrganisations known;
    private final FormCheck forms;
    private final Corrections corrections;
    private final CorrectionPapers papers;
    private final ChangeSteps steps;
    private final Desk desk;
    private final Audit audit;
    private final Caller caller;

    SubmitCorrection(
            Accounts accounts,
            KnownOrganisations known,
            FormCheck forms,
            Corrections corrections,
            CorrectionPapers papers,
            ChangeSteps steps,
            Desk desk,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.known = known;
        this.forms = forms;
        this.corrections = corrections;
        this.papers = papers;
        this.steps = steps;
        this.desk = desk;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * @throws DomainException VALIDATION_FAILED with all fields, VALUE_INVALID at orgName where nothing differs,
     *     CONFLICT_STALE, ORG_CHANGE_THREE, ORG_CODE_TAKEN, CORRECTION_NEEDS_LICENCE, CORRECTION_OPEN,
     *     EFFECTS_NOT_ACCEPTED
     */
    @Requires(Right.CORRECT_ORGANISATION)
    Uni<CorrectionView> submit(CorrectionForm form) {
        List<FieldError> wrong = forms.findings(form);
        if (!wrong.isEmpty()) {
            return Uni.createFrom().failure(DomainException.invalid(wrong));
        }
        return accounts.profile(caller.requireUser().accountId())
                .call(account -> known.examine(account, Objects.requireNonNull(form.organisation())))
                .call(account -> requireLicence(account.accountId()))
                .flatMap(account -> Panache.withTransaction(() -> submit(account, form)));
    }

    private Uni<CorrectionView> submit(Profile account, CorrectionForm form) {
        OrganisationForm wanted = Objects.requireNonNull(form.organisation());
        return known.examine(account, wanted)
                .invoke(SubmitCorrection::refuseNone)
                .call(examined -> steps.effects(
                        account,
                        Change.ofOrganisation(examined.items(), Objects.requireNonNull(wanted.orgCode())),
                        wanted.acceptedEffects()))
                .flatMap(examined -> corrections
                        .draft(account.accountId())
                        .flatMap(id -> submit(
                                account,
                                id,
                                new Correction(
                                        account.accountId(),
                                        wanted,
                                        examined.before(),
                                        Objects.requireNonNull(form.explanation())))));
    }

    private Uni<CorrectionView> submit(Profile account, UUID id, Correction correction) {
        return corrections
                .submit(id, correction)
                .chain(() -> desk.submit(task(account, id, correction)))
                .call(task -> audit.record(new AuditEvent.CorrectionRequested(account.accountId(), task.taskNo())))
                .call(() -> papers.keepUntilDecided(id))
                .map(SubmitCorrection::view);
    }

    private static CorrectionView view(SubmittedTask task) {
        return new CorrectionView(
                CorrectionView.State.OPEN, true, task.taskNo(), null, task.expectedAt(), null, List.of());
    }

    private static NewTask task(Profile account, UUID id, Correction correction) {
        return new NewTask(
                CorrectionTask.CODE,
                id,
                account.holder() == null ? "" : Masks.name(account.holder().name()),
                1,
                List.of(),
                Stream.of(
                                correction.form().orgCode(),
                                correction.before() == null
                                        ? null
                                        : correction.before().orgCode())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                account.holder() == null ? List.of() : List.of(account.holder().idNumber()));
    }

    private Uni<Void> requireLicence(UUID accountId) {
        return Panache.withTransaction(() -> corrections.draft(accountId))
                .flatMap(papers::isTaken)
                .invoke(taken -> {
                    if (!taken) {
                        throw DomainException.at("licence", OwnOrganisationError.CORRECTION_NEEDS_LICENCE);
                    }
                })
                .replaceWithVoid();
    }

    private static void refuseNone(KnownOrganisations.Examined examined) {
        if (examined.items().isEmpty()) {
            throw DomainException.invalid(List.of(FieldError.of("orgName", "VALUE_INVALID")));
        }
    }
}
