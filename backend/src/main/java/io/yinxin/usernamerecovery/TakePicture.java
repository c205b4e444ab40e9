package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.uploads.PictureInfo;
import jakarta.enterprise.context.ApplicationScoped;

/** Step 3 of manual review: one picture a slot, a later one takes its place (RCU-37). */
@ApplicationScoped
class TakePicture {
    private final Walk walk;
    private final ReviewPictures pictures;

    TakePicture(Walk walk, ReviewPictures pictures) {
        this.walk = walk;
        this.pictures = pictures;
    }

    /** @throws DomainException FILE_… at the slot, NOT_FOUND for a slot there is not, BUSY, RECOVERY_STEP */
    @Requires(Right.PUBLIC)
    Uni<PictureInfo> take(String recoveryId, String slot, byte[] body) {
        return walk.open(recoveryId).flatMap(flow -> {
            UsernameState state = flow.state();
            state.require(Method.MANUAL_REVIEW, Step.PICTURES);
            if (state.review() == null) {
                throw new DomainException(RecoveryError.RECOVERY_STEP);
            }
            if (!Papers.of(state.review().kind()).contains(slot)) {
                throw new DomainException(CommonError.NOT_FOUND);
            }
            return pictures.take(RecoveryKind.USERNAME, flow.id(), slot, Buffer.buffer(body));
        });
    }
}
