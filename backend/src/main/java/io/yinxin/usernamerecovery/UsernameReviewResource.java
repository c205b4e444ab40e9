package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.Idempotent;
import io.yinxin.uploads.PictureInfo;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Recovery of a user name by manual review, from its second step on. */
@Path("/api/v1/recoveries/username/{recoveryId}")
@Tag(name = "username-recovery", description = "Recovery of a lost user name")
public class UsernameReviewResource {
    private final StateRequest request;
    private final TakePicture picture;
    private final SubmitRequest submit;

    UsernameReviewResource(StateRequest request, TakePicture picture, SubmitRequest submit) {
        this.request = request;
        this.picture = picture;
        this.submit = submit;
    }

    @POST
    @Cancellable(false)
    @Path("/request")
    @Operation(operationId = "stateRecoveryRequest", summary = "Step 2: what the reviewer has to know")
    public Uni<RecoveryView> request(
            @PathParam("recoveryId") String recoveryId, @NotNull(message = "REQUIRED") RequestForm form) {
        return request.state(recoveryId, form);
    }

    @PUT
    @Cancellable(false)
    @Path("/pictures/{slot}")
    @Consumes({"image/jpeg", "image/png", "image/bmp", "application/octet-stream"})
    @Operation(
            operationId = "putRecoveryPicture",
            summary = "Step 3: a picture for idFront, idBack or licence; takes the place of a former one")
    public Uni<PictureView> picture(
            @PathParam("recoveryId") String recoveryId,
            @PathParam("slot") String slot,
            @NotNull(message = "REQUIRED") byte[] body) {
        return picture.take(recoveryId, slot, body).map(PictureView::of);
    }

    @POST
    @Cancellable(false)
    @Path("/submission")
    @Idempotent
    @Operation(operationId = "submitUsernameReview", summary = "Hand the request in for review")
    public Uni<RestResponse<RecoveryView>> submit(@PathParam("recoveryId") String recoveryId) {
        return submit.submit(recoveryId).map(RestResponse::ok);
    }

    @Schema(name = "UsernameRecoveryPicture")
    record PictureView(String slot, int width, int height, int size) {
        static PictureView of(PictureInfo picture) {
            return new PictureView(picture.slot(), picture.width(), picture.height(), picture.size());
        }
    }
}
