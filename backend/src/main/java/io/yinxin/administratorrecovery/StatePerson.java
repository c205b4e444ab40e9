package io.yinxin.administratorrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.agreements.AgreementType;
import io.yinxin.agreements.Agreements;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.desk.TaskCheck;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RealPersons;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Step 2: who wants to become administrator, with a proven mobile, and what to sign in with (ACC-87). */
@ApplicationScoped
class StatePerson {
    /** As long as the form may take; with the request the name is kept until it is decided. */
    static final Duration KEPT = Duration.ofHours(2);

    private final Flows flows;
    private final Agreements agreements;
    private final OneTimeCodes codes;
    private final UsernameReservations usernames;
    private final RecoveryLimits limits;
    private final RealPersons real;
    private final Passwords passwords;
    private final Caller caller;

    StatePerson(
            Flows flows,
            Agreements agreements,
            OneTimeCodes codes,
            UsernameReservations usernames,
            RecoveryLimits limits,
            RealPersons real,
            Passwords passwords,
            Caller caller) {
        this.flows = flows;
        this.agreements = agreements;
        this.codes = codes;
        this.usernames = usernames;
        this.limits = limits;
        this.real = real;
        this.passwords = passwords;
        this.caller = caller;
    }

    /**
     * @throws DomainException AGREEMENT_REQUIRED, SMS_CODE_WRONG, SMS_CODE_EXPIRED, USERNAME_TAKEN, ID_CHECK_FAILED, CHECK_LIMIT,
     *     PROVIDER_UNAVAILABLE, RECOVERY_LIMIT, BUSY, RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE
     */
    @Requires(Right.PUBLIC)
    Uni<ClaimView> state(String recoveryId, ClaimantForm form) {
        return flows.use(RecoveryKind.ADMINISTRATOR, recoveryId, ClaimState.class)
                .flatMap(flow -> {
                    flow.state().require(Step.PERSON);
                    return agreements
                            .requireTick(AgreementType.PLATFORM_SERVICE, form.agreementVersion(), form.agree())
                            .replaceWith(() -> form.claimant(caller.address()))
                            .flatMap(stated -> proven(recoveryId, flow, stated, form));
                });
    }

    private Uni<ClaimView> proven(String recoveryId, Flow<ClaimState> flow, Claimant stated, ClaimantForm form) {
        return codes.checkSms(CodePurpose.ADMINISTRATOR_RECOVERY, flow.id().toString(), stated.mobile(), form.smsCode())
                .call(() -> usernames.reserve(stated.username(), flow.id(), KEPT))
                .flatMap(code -> checked(recoveryId, flow, stated, form, code));
    }

    private Uni<ClaimView> checked(
            String recoveryId, Flow<ClaimState> flow, Claimant stated, ClaimantForm form, CheckedCode code) {
        List<String> targets = List.of(stated.person().target());
        return limits.attempt(RecoveryKind.ADMINISTRATOR, targets, () -> real.ask(stated.person(), stated.mobile()))
                .flatMap(said -> passwords
                        .hash(Objects.requireNonNull(form.password()))
                        .flatMap(hash -> taken(recoveryId, flow, stated, said, hash, code)));
    }

    private Uni<ClaimView> taken(
            String recoveryId,
            Flow<ClaimState> flow,
            Claimant stated,
            Optional<TaskCheck> said,
            String hash,
            CheckedCode code) {
        ClaimState next = flow.state().claimant(stated, said.map(List::of).orElse(List.of()), hash);
        return Panache.withTransaction(() -> codes.redeem(code).chain(() -> flows.save(flow, next)))
                .map(saved -> ClaimView.of(recoveryId, saved));
    }
}
