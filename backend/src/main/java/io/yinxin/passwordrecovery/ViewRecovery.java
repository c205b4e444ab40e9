package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import jakarta.enterprise.context.ApplicationScoped;

/** A page that was loaded anew goes on where it was. */
@ApplicationScoped
class ViewRecovery {
    private final Flows flows;

    ViewRecovery(Flows flows) {
        this.flows = flows;
    }

    /** @throws DomainException RECOVERY_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> view(String recoveryId) {
        return flows.use(RecoveryKind.PASSWORD, recoveryId, Attempt.class)
                .map(flow -> RecoveryView.of(recoveryId, flow.expiresAt(), flow.state()));
    }
}
