package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import jakarta.enterprise.context.ApplicationScoped;

/** A page that was loaded anew goes on where it was. */
@ApplicationScoped
class ViewRecovery {
    private final Flows flows;
    private final ReviewPictures pictures;

    ViewRecovery(Flows flows, ReviewPictures pictures) {
        this.flows = flows;
        this.pictures = pictures;
    }

    /** @throws DomainException RECOVERY_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> view(String recoveryId) {
        return flows.use(RecoveryKind.PASSWORD, recoveryId, Attempt.class)
                .flatMap(flow -> withPictures(flow, RecoveryView.of(recoveryId, flow.expiresAt(), flow.state())));
    }

    private Uni<RecoveryView> withPictures(Flow<Attempt> flow, RecoveryView view) {
        return view.step() == Step.METHOD
                ? pictures.slots(RecoveryKind.PASSWORD, flow.id()).map(view::with)
                : Uni.createFrom().item(view);
    }
}
