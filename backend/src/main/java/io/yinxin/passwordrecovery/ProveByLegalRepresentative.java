package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.codes.CheckedCode;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import io.yinxin.site.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Legal representative information, which opens manual review where it fails (RCP-16 to RCP-21). */
@ApplicationScoped
class ProveByLegalRepresentative {
    private static final Method METHOD = Method.LEGAL_REPRESENTATIVE;

    private final RecoverySteps steps;
    private final FormCheck forms;
    private final RequesterCodes codes;
    private final RecoveryLimits limits;
    private final Records records;
    private final LegalChecks checks;
    private final Passing passing;
    private final Flows flows;
    private final Registers registers;
    private final Caller caller;

    ProveByLegalRepresentative(
            RecoverySteps steps,
            FormCheck forms,
            RequesterCodes codes,
            RecoveryLimits limits,
            Records records,
            LegalChecks checks,
            Passing passing,
            Flows flows,
            Registers registers,
            Caller caller) {
        this.steps = steps;
        this.forms = forms;
        this.codes = codes;
        this.limits = limits;
        this.records = records;
        this.checks = checks;
        this.passing = passing;
        this.flows = flows;
        this.registers = registers;
        this.caller = caller;
    }

    /**
     * @throws DomainException VALIDATION_FAILED with all fields, code included; LEGAL_INFO_MISMATCH, RECOVERY_BARRED,
     *     RECOVERY_LIMIT, CHECK_LIMIT, PROVIDER_UNAVAILABLE
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> prove(String recoveryId, LegalRepresentativeForm form) {
        return steps.withMethod(recoveryId, METHOD)
                .flatMap(flow -> checkForm(flow, form)
                        .flatMap(code -> limits.attempt(
                                RecoveryKind.PASSWORD,
                                List.of("username:" + flow.state().username()),
                                () -> judge(flow, form, code)))
                        .onFailure(ProveByLegalRepresentative::isMismatch)
                        .call(() -> openReview(flow, Objects.requireNonNull(form.mobile())))
                        .onFailure(ProveByLegalRepresentative::isMismatch)
                        .transform(mismatch -> compareWithRegister(flow.state())))
                .map(flow -> RecoveryView.of(recoveryId, flow.expiresAt(), flow.state()));
    }

    private Uni<CheckedCode> checkForm(Flow<Attempt> flow, LegalRepresentativeForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        return codes.sms(flow, METHOD, form.mobile(), form.smsCode(), findings)
                .invoke(findings::refuseAny)
                .map(Objects::requireNonNull);
    }

    private Uni<Flow<Attempt>> judge(Flow<Attempt> flow, LegalRepresentativeForm form, CheckedCode code) {
        return records.accountOf(flow.state())
                .flatMap(account -> records.organisationOf(account)
                        .flatMap(organisation -> checks.require(matching(account, organisation, form), form))
                        .chain(() -> passing.pass(flow, Objects.requireNonNull(account), METHOD, code)));
    }

    private static Organisation matching(
            @Nullable Profile account, @Nullable Organisation organisation, LegalRepresentativeForm form) {
        if (account == null
                || organisation == null
                || account.state() != AccountState.ACTIVE
                || !LegalMatchRules.agree(organisation, form)) {
            throw new DomainException(PasswordRecoveryError.LEGAL_INFO_MISMATCH);
        }
        if (account.passwordBarredAt() != null) {
            throw new DomainException(PasswordRecoveryError.RECOVERY_BARRED);
        }
        return organisation;
    }

    /** The code was right, so the mobile is proven: manual review need not ask again. */
    private Uni<Flow<Attempt>> openReview(Flow<Attempt> flow, String mobile) {
        return Panache.withTransaction(() -> flows.save(flow, flow.state().legalFailed(mobile)))
                // Another answer was quicker; the refusal is what counts.
                .onFailure()
                .recoverWithItem(flow);
    }

    /** RCP-20, RCP-21: the refusal says with which register the data can be compared. */
    private DomainException compareWithRegister(Attempt attempt) {
        String register = registers.name(attempt.situation().institution(), caller.language());
        return DomainException.with(PasswordRecoveryError.LEGAL_INFO_MISMATCH, Map.of("register", register));
    }

    private static boolean isMismatch(Throwable failure) {
        return failure instanceof DomainException refusal
                && refusal.code() == PasswordRecoveryError.LEGAL_INFO_MISMATCH;
    }
}
