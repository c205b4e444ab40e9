package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import jakarta.enterprise.context.ApplicationScoped;

/** A claim is begun, and looked at by a page that was loaded anew. */
@ApplicationScoped
class BeginClaim {
    private final Flows flows;
    private final ReviewPictures pictures;

    BeginClaim(Flows flows, ReviewPictures pictures) {
        this.flows = flows;
        this.pictures = pictures;
    }

    /** @throws DomainException TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<ClaimView> begin() {
        return flows.begin(RecoveryKind.ADMINISTRATOR, ClaimState.BEGUN)
                .map(opened -> ClaimView.of(
                        opened.recoveryId(), new Flow<>(opened.id(), ClaimState.BEGUN, 0, opened.expiresAt())));
    }

    /** @throws DomainException RECOVERY_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<ClaimView> view(String recoveryId) {
        return flows.use(RecoveryKind.ADMINISTRATOR, recoveryId, ClaimState.class)
                .flatMap(flow -> {
                    ClaimView view = ClaimView.of(recoveryId, flow);
                    return view.step() == Step.PICTURES
                            ? pictures.slots(RecoveryKind.ADMINISTRATOR, flow.id())
                                    .map(view::with)
                            : Uni.createFrom().item(view);
                });
    }
}
