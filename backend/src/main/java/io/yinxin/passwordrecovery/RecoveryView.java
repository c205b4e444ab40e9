package io.yinxin.passwordrecovery;

import io.yinxin.platform.security.UserKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the page knows of a recovery. Up to a proof it is the same whether or not somebody has the name.
 *
 * @param recoveryId secret of the browser that began it
 * @param expiresAt when it is forgotten unless a further step is taken
 * @param username as typed
 * @param codeBy how the person at the screen gets the code of account information (RCP-33)
 * @param institution whether the warning names the register of public institutions (RCP-21)
 * @param passedBy the proof that was given, in step PASSWORD
 * @param pictures slots of a request that are filled, for a page loaded anew before it was submitted
 * @param taskNo of the request a person decides about
 * @param expectedAt when that is to be decided
 * @param effectiveAt when the new password comes into force, if not at once
 */
@Schema(name = "PasswordRecovery")
record RecoveryView(
        String recoveryId,
        Instant expiresAt,
        String username,
        Step step,
        UserKind userKind,
        CodeBy codeBy,
        boolean institution,
        List<Offer> methods,
        @Nullable Method passedBy,
        @Nullable List<String> pictures,
        @Nullable String taskNo,
        @Nullable Instant expectedAt,
        @Nullable Instant effectiveAt) {
    static RecoveryView of(String recoveryId, Instant expiresAt, Attempt attempt) {
        Situation situation = attempt.situation();
        boolean closed = attempt.step() == Step.ACTIVATE_BY_CARD;
        Attempt.Proof proof = attempt.proof();
        return new RecoveryView(
                recoveryId,
                expiresAt,
                attempt.username(),
                attempt.step(),
                situation.kind(),
                situation.codeBy(),
                situation.institution(),
                closed ? List.of() : MethodRules.offered(situation, attempt.legalFailed()),
                proof == null ? null : proof.method(),
                null,
                attempt.taskNo(),
                attempt.expectedAt(),
                null);
    }

    /** @param effective null if it is in force */
    RecoveryView done(@Nullable Instant effective) {
        return new RecoveryView(
                recoveryId,
                expiresAt,
                username,
                Step.DONE,
                userKind,
                codeBy,
                institution,
                methods,
                passedBy,
                null,
                null,
                null,
                effective);
    }

    RecoveryView with(List<String> taken) {
        return new RecoveryView(
                recoveryId,
                expiresAt,
                username,
                step,
                userKind,
                codeBy,
                institution,
                methods,
                passedBy,
                taken,
                taskNo,
                expectedAt,
                effectiveAt);
    }

    @Override
    public String toString() {
        return "RecoveryView[" + step + "]";
    }
}
