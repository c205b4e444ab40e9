package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Kind and method are chosen (RCU-01, RCU-02). */
@ApplicationScoped
class BeginRecovery {
    private final Flows flows;

    BeginRecovery(Flows flows) {
        this.flows = flows;
    }

    /** @throws DomainException RECOVERY_METHOD_INVALID at method, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> begin(BeginForm form) {
        RecoverableKind kind = Objects.requireNonNull(form.kind());
        Method method = Objects.requireNonNull(form.method());
        if (!method.isFor(kind)) {
            return Uni.createFrom()
                    .failure(DomainException.at("method", UsernameRecoveryError.RECOVERY_METHOD_INVALID));
        }
        UsernameState state = UsernameState.begin(kind, method);
        return flows.begin(RecoveryKind.USERNAME, state)
                .map(opened ->
                        RecoveryView.of(opened.recoveryId(), new Flow<>(opened.id(), state, 0, opened.expiresAt())));
    }
}
