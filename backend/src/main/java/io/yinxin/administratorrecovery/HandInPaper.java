package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.uploads.PictureInfo;
import jakarta.enterprise.context.ApplicationScoped;

/** Step 3: one picture a slot, a later one takes its place. */
@ApplicationScoped
class HandInPaper {
    private final Flows flows;
    private final ReviewPictures pictures;

    HandInPaper(Flows flows, ReviewPictures pictures) {
        this.flows = flows;
        this.pictures = pictures;
    }

    /** @throws DomainException FILE_… at the slot, NOT_FOUND for a slot there is not, BUSY, RECOVERY_STEP */
    @Requires(Right.PUBLIC)
    Uni<PictureInfo> take(String recoveryId, String slot, byte[] body) {
        return flows.use(RecoveryKind.ADMINISTRATOR, recoveryId, ClaimState.class)
                .flatMap(flow -> {
                    flow.state().require(Step.PICTURES);
                    if (!Papers.SLOTS.contains(slot)) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                    return pictures.take(RecoveryKind.ADMINISTRATOR, flow.id(), slot, Buffer.buffer(body));
                });
    }
}
