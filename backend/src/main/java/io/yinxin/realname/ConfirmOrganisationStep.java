package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangedItem;
import io.yinxin.changes.EffectsAhead;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationError;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.VerificationError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Step 1: the register confirms organisation and legal representative (RNV-20 to RNV-24). */
@ApplicationScoped
class ConfirmOrganisationStep {
    private final Wizard wizard;
    private final StepFindings findings;
    private final Organisations organisations;
    private final EffectsAhead ahead;
    private final Checks checks;
    private final Proving proving;
    private final Caller caller;
    private final Clock clock;

    ConfirmOrganisationStep(
            Wizard wizard,
            StepFindings findings,
            Organisations organisations,
            EffectsAhead ahead,
            Checks checks,
            Proving proving,
            Caller caller,
            Clock clock) {
        this.wizard = wizard;
        this.findings = findings;
        this.organisations = organisations;
        this.ahead = ahead;
        this.checks = checks;
        this.proving = proving;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws DomainException VALIDATION_FAILED, ORG_CHANGE_THREE, ORG_CODE_TAKEN, EFFECTS_NOT_ACCEPTED,
     *     LEGAL_REGISTRY_MISMATCH, CHECK_LIMIT, PROVIDER_UNAVAILABLE, CONFLICT_STALE
     */
    @Requires(Right.VERIFY_ENTERPRISE)
    Uni<LegalRepView> confirm(OrganisationStepForm form) {
        UUID accountId = caller.requireUser().accountId();
        Uni<LegalRepView> attempt = wizard.open(accountId).flatMap(open -> {
            WizardState.Confirmed stated = stated(form, open);
            return requireFree(stated, open.organisation())
                    .chain(() -> requireAccepted(open, stated, form))
                    .chain(() -> checks.organisation(claim(stated, open.organisation())))
                    .onFailure(DomainException.class)
                    .transform(ConfirmOrganisationStep::inOurWords)
                    .chain(() -> wizard.pass(
                            open, open.state().with(stated), Uni.createFrom().voidItem()));
        });
        return proving.auditRefusal(accountId, RealNameMethod.LEGAL_REP, attempt);
    }

    /** What is left empty means whom the page has shown, masked: for who comes back to this step, the confirmed one. */
    private WizardState.Confirmed stated(OrganisationStepForm form, Wizard.Open open) {
        RecordedOrganisation recorded = RecordedOrganisation.of(open.organisation());
        WizardState.Confirmed before = open.state().organisation();
        String name = or(form.legalRepName(), before == null ? recorded.legalRepName() : before.legalRepName());
        String idType = or(form.legalRepIdType(), before == null ? recorded.legalRepIdType() : before.legalRepIdType());
        String idNumber =
                or(form.legalRepIdNumber(), before == null ? recorded.legalRepIdNumber() : before.legalRepIdNumber());
        Findings wrong = new Findings();
        if (name == null) {
            wrong.add(List.of(FieldError.of("legalRepName", CommonError.REQUIRED)));
        }
        if (form.legalRepIdType() != null || form.legalRepIdNumber() != null || idNumber == null) {
            wrong.add(findings.ofDocument(idType, idNumber, recorded.legalRepIdType()));
        }
        wrong.refuseAny();
        String orgName = Objects.requireNonNull(form.orgName());
        String uscc = Objects.requireNonNull(form.uscc());
        String orgCode = Objects.requireNonNull(form.orgCode());
        if (WizardRules.isAnother(recorded, orgName, uscc, orgCode)) {
            throw new DomainException(RealNameError.ORG_CHANGE_THREE);
        }
        return new WizardState.Confirmed(
                orgName,
                uscc,
                orgCode,
                Objects.requireNonNull(name),
                Objects.requireNonNull(idType),
                Objects.requireNonNull(idNumber),
                recorded,
                form.acceptedEffects(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** That of both codes is looked at again by the database, in the end. */
    private Uni<Void> requireFree(WizardState.Confirmed stated, Organisation own) {
        return organisations
                .idOf(stated.orgCode())
                .invoke(id -> {
                    if (id != null && !id.equals(own.organisationId())) {
                        throw DomainException.at("orgCode", OrganisationError.ORG_CODE_TAKEN);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireAccepted(Wizard.Open open, WizardState.Confirmed stated, OrganisationStepForm form) {
        Set<ChangedItem> items = OrganisationItems.between(stated.recorded(), stated);
        return Panache.withSession(() -> ahead.of(open.account(), Change.ofOrganisation(items, stated.orgCode())))
                .map(CompleteLegalRep::following)
                .invoke(effects -> EffectsAhead.requireAccepted(effects, form.acceptedEffects()))
                .replaceWithVoid();
    }

    /** The register's no is told as this page's, at the same fields (RNV-23). */
    private static Throwable inOurWords(Throwable failure) {
        if (!(failure instanceof DomainException refusal) || refusal.code() != VerificationError.ORG_CHECK_FAILED) {
            return failure;
        }
        return new DomainException(
                RealNameError.LEGAL_REGISTRY_MISMATCH,
                refusal.fieldErrors().stream()
                        .map(error -> FieldError.of(error.field(), RealNameError.LEGAL_REGISTRY_MISMATCH))
                        .toList(),
                refusal.params());
    }

    private static OrganisationClaim claim(WizardState.Confirmed stated, Organisation organisation) {
        return new OrganisationClaim(
                organisation.kind().name(),
                stated.uscc(),
                stated.orgCode(),
                stated.orgName(),
                stated.legalRepName(),
                stated.legalRepIdType(),
                stated.legalRepIdNumber());
    }

    private static @Nullable String or(@Nullable String typed, @Nullable String recorded) {
        return typed == null ? recorded : typed;
    }
}
