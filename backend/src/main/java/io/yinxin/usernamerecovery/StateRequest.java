package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RealPersons;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 2 of manual review: what the reviewer has to know. A stated person who is another one stops it (RCU-36). */
@ApplicationScoped
class StateRequest {
    private final Walk walk;
    private final ContactProof proof;
    private final FormCheck forms;
    private final RecoveryLimits limits;
    private final RealPersons real;
    private final Caller caller;

    StateRequest(
            Walk walk, ContactProof proof, FormCheck forms, RecoveryLimits limits, RealPersons real, Caller caller) {
        this.walk = walk;
        this.proof = proof;
        this.forms = forms;
        this.limits = limits;
        this.real = real;
        this.caller = caller;
    }

    /**
     * @throws DomainException VALIDATION_FAILED, ID_CHECK_FAILED, RECOVERY_LIMIT, CHECK_LIMIT, PROVIDER_UNAVAILABLE,
     *     RECOVERY_PROOF_EXPIRED, RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> state(String recoveryId, RequestForm form) {
        return walk.open(recoveryId).flatMap(flow -> {
            UsernameState state = flow.state();
            state.require(Method.MANUAL_REVIEW, Step.REQUEST, Step.PICTURES);
            Contact contact = proof.require(state);
            RecoverableKind kind = kind(state.kind(), form.accountKind());
            refuseFaults(kind, form);
            ReviewData stated = data(kind, form, contact, List.of());
            return limits.attempt(
                            RecoveryKind.USERNAME,
                            Targets.of(kind, stated.organisation(), stated.applicant()),
                            () -> real.ask(stated.applicant(), contact.mobile()))
                    .flatMap(check -> taken(recoveryId, flow, data(kind, form, contact, list(check))));
        });
    }

    private Uni<RecoveryView> taken(String recoveryId, Flow<UsernameState> flow, ReviewData data) {
        return walk.take(recoveryId, flow, flow.state().review(data), List.of());
    }

    private void refuseFaults(RecoverableKind kind, RequestForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        if (kind != RecoverableKind.INDIVIDUAL) {
            findings.add(forms.findings(form.forOrganisation()));
        }
        findings.refuseAny();
    }

    private ReviewData data(RecoverableKind kind, RequestForm form, Contact contact, List<TaskCheck> checks) {
        boolean individual = kind == RecoverableKind.INDIVIDUAL;
        return new ReviewData(
                kind,
                individual ? null : form.forOrganisation().organisation(),
                individual ? null : form.forOrganisation().legalRepresentative(),
                form.person(),
                contact,
                caller.language(),
                checks,
                null);
    }

    /** Administrators and operators have one page, on which they say which they are (table 2.4). */
    private static RecoverableKind kind(RecoverableKind begun, @Nullable RecoverableKind stated) {
        boolean otherWorld =
                (begun == RecoverableKind.INDIVIDUAL) != (stated == null || stated == RecoverableKind.INDIVIDUAL);
        if (stated != null && otherWorld) {
            throw DomainException.at("accountKind", CommonError.REQUIRED);
        }
        return stated == null ? begun : stated;
    }

    private static List<TaskCheck> list(Optional<TaskCheck> check) {
        return check.map(List::of).orElse(List.of());
    }
}
