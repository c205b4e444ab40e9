package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.uploads.PictureInfo;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes the pictures of a request, one by one, before it is submitted (RCP-24). */
@ApplicationScoped
class HandInPicture {
    private final RecoverySteps steps;
    private final ReviewPictures pictures;

    HandInPicture(RecoverySteps steps, ReviewPictures pictures) {
        this.steps = steps;
        this.pictures = pictures;
    }

    /** A picture as kept. */
    @Schema(name = "RecoveryPicture")
    record PictureView(String slot, int width, int height, int size) {
        static PictureView of(PictureInfo kept) {
            return new PictureView(kept.slot(), kept.width(), kept.height(), kept.size());
        }
    }

    /** @throws DomainException NOT_FOUND for a slot there is none of; those of uploads, at the slot; RECOVERY_METHOD */
    @Requires(Right.PUBLIC)
    Uni<PictureView> put(String recoveryId, String slot, Buffer body) {
        return steps.withMethod(recoveryId, Method.MANUAL_REVIEW)
                .invoke(flow -> requireSlot(flow, slot))
                .flatMap(flow -> pictures.take(RecoveryKind.PASSWORD, flow.id(), slot, body))
                .map(PictureView::of);
    }

    private static void requireSlot(Flow<Attempt> flow, String slot) {
        boolean overseas = flow.state().situation().kind() == UserKind.OVERSEAS;
        if (Slot.of(slot).filter(Slot.of(overseas)::contains).isEmpty()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
