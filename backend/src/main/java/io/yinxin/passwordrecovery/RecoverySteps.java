package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.RecoveryKind;
import jakarta.inject.Singleton;

/** The way into every step after the first. */
@Singleton
class RecoverySteps {
    private final Flows flows;

    RecoverySteps(Flows flows) {
        this.flows = flows;
    }

    /**
     * A recovery in which this method may be tried. Another method may be chosen at any time, also after a proof (RCP-04).
     *
     * @throws DomainException RECOVERY_EXPIRED, RECOVERY_STEP, RECOVERY_METHOD, IDENTITY_INCOMPLETE
     */
    Uni<Flow<Attempt>> withMethod(String recoveryId, Method method) {
        return flows.use(RecoveryKind.PASSWORD, recoveryId, Attempt.class).invoke(flow -> require(flow, method));
    }

    private static void require(Flow<Attempt> flow, Method method) {
        Attempt attempt = flow.state();
        if (attempt.step() != Step.METHOD && attempt.step() != Step.PASSWORD) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
        if (!MethodRules.methods(attempt.situation(), attempt.legalFailed()).contains(method)) {
            throw new DomainException(PasswordRecoveryError.RECOVERY_METHOD);
        }
        if (!MethodRules.isComplete(method, attempt.situation())) {
            throw new DomainException(PasswordRecoveryError.IDENTITY_INCOMPLETE);
        }
    }
}
