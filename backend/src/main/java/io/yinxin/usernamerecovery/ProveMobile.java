package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.usernamerecovery.ContactProof.Proof;
import jakarta.enterprise.context.ApplicationScoped;

/** Step 1 of bound phone and of manual review (RCU-33, RCU-42, RCU-47, RCU-50). */
@ApplicationScoped
class ProveMobile {
    private final Walk walk;
    private final ContactProof proof;

    ProveMobile(Walk walk, ContactProof proof) {
        this.walk = walk;
        this.proof = proof;
    }

    /** @throws DomainException …_CODE_WRONG, …_CODE_EXPIRED, RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> prove(String recoveryId, MobileForm form) {
        return walk.open(recoveryId).flatMap(flow -> {
            Step next = next(flow.state());
            return proven(flow, form)
                    .flatMap(proven ->
                            walk.take(recoveryId, flow, flow.state().contact(proven.contact(), next), proven.codes()));
        });
    }

    private Uni<Proof> proven(Flow<UsernameState> flow, MobileForm form) {
        if (form.mobile() != null) {
            return proof.mobile(flow, form.mobile(), form.smsCode());
        }
        if (form.email() != null && flow.state().kind() == RecoverableKind.INDIVIDUAL) {
            return proof.email(flow, form.email(), form.emailCode());
        }
        throw DomainException.at("mobile", CommonError.REQUIRED);
    }

    private static Step next(UsernameState state) {
        return switch (state.method()) {
            case BOUND_PHONE -> {
                state.require(Method.BOUND_PHONE, Step.MOBILE, Step.REQUESTER);
                yield Step.REQUESTER;
            }
            case MANUAL_REVIEW -> {
                state.require(Method.MANUAL_REVIEW, Step.MOBILE, Step.REQUEST, Step.PICTURES);
                yield Step.REQUEST;
            }
            case ACCOUNT_INFORMATION, CORPORATE_BANK, BANK_CARD ->
                throw new DomainException(RecoveryError.RECOVERY_STEP);
        };
    }
}
