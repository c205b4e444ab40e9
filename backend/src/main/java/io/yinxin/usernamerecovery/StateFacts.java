package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import io.yinxin.usernamerecovery.FactsForm.OperatorProof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Step 3: the choices that were ticked, judged as a whole (RCU-18 to RCU-25). What did not pass is not told; only codes
 * are judged one by one, and a made-up operator's is always wrong.
 */
@ApplicationScoped
class StateFacts {
    private static final int TWO = 2;

    private final Walk walk;
    private final ContactProof proof;
    private final OneTimeCodes codes;
    private final RecoveryLimits limits;
    private final FactsJudge judge;
    private final TellUsernames tell;

    StateFacts(
            Walk walk,
            ContactProof proof,
            OneTimeCodes codes,
            RecoveryLimits limits,
            FactsJudge judge,
            TellUsernames tell) {
        this.walk = walk;
        this.proof = proof;
        this.codes = codes;
        this.limits = limits;
        this.judge = judge;
        this.tell = tell;
    }

    /**
     * @throws DomainException PERSON_MISMATCH, CHOICES_TWO, CHOICES_SAME_PERSON, SMS_CODE_WRONG at operators[n].smsCode,
     *     RECOVERY_LIMIT, CHECK_LIMIT, PROVIDER_UNAVAILABLE, RECOVERY_PROOF_EXPIRED, RECOVERY_STEP, RECOVERY_EXPIRED
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> state(String recoveryId, FactsForm form) {
        return walk.open(recoveryId).flatMap(flow -> {
            UsernameState state = flow.state();
            state.require(Method.ACCOUNT_INFORMATION, Step.FACTS);
            proof.require(state);
            requireChoices(state, form);
            List<String> targets = Targets.of(state.kind(), state.requireOrganisation(), null);
            return operatorCodes(flow, form)
                    .flatMap(checked -> limits.attempt(RecoveryKind.USERNAME, targets, () -> judged(state, form))
                            .flatMap(account -> tell.tell(recoveryId, flow, List.of(account), checked)));
        });
    }

    private Uni<Profile> judged(UsernameState state, FactsForm form) {
        return judge.judge(state, form).flatMap(judged -> {
            Profile account = judged.administrator();
            if (judged.passed() && account != null) {
                return Uni.createFrom().item(account);
            }
            // Who ticks one may have stated the other in step 2 (RCU-20); whether so is not told.
            ErrorCode cause = !state.boundPhone() && form.ticked().size() < TWO
                    ? UsernameRecoveryError.CHOICES_TWO
                    : RecoveryError.PERSON_MISMATCH;
            return tell.failed(state, account, cause)
                    .chain(() -> Uni.createFrom().<Profile>failure(new DomainException(cause)));
        });
    }

    private Uni<List<CheckedCode>> operatorCodes(Flow<UsernameState> flow, FactsForm form) {
        List<OperatorProof> proofs = form.operators();
        if (proofs == null) {
            return Uni.createFrom().item(List.of());
        }
        if (flow.state().operators().size() != proofs.size()) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
        return Multi.createFrom()
                .iterable(IntStream.range(0, proofs.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(n -> code(flow, proofs.get(n), n))
                .collect()
                .asList();
    }

    private Uni<CheckedCode> code(Flow<UsernameState> flow, OperatorProof proven, int n) {
        return codes.checkSms(
                        CodePurpose.USERNAME_RECOVERY_OPERATOR,
                        SendRecoveryCode.binding(flow, n),
                        Objects.requireNonNull(proven.mobile()),
                        proven.smsCode())
                .onFailure(DomainException.class)
                .transform(refusal -> ((DomainException) refusal).standingAt("operators[" + n + "].smsCode"));
    }

    /** Looks at the form only. */
    private static void requireChoices(UsernameState state, FactsForm form) {
        Set<Fact> ticked = form.ticked();
        if (ticked.isEmpty() && state.boundPhone()) {
            throw DomainException.at("legal", CommonError.REQUIRED);
        }
        if (ticked.isEmpty() || ticked.size() > TWO) {
            throw new DomainException(UsernameRecoveryError.CHOICES_TWO);
        }
        if (form.legal() != null
                && form.admin() != null
                && form.legal().person().isSameAs(form.admin().person())) {
            throw new DomainException(UsernameRecoveryError.CHOICES_SAME_PERSON);
        }
    }
}
