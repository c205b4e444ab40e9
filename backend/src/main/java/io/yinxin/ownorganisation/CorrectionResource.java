package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.Idempotent;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Corrections of organisation data by papers. */
@Path("/api/v1/account/organisation/correction")
@Tag(name = "account", description = "The own account")
public class CorrectionResource {
    private final PrepareCorrection prepare;
    private final SubmitCorrection submit;

    CorrectionResource(PrepareCorrection prepare, SubmitCorrection submit) {
        this.prepare = prepare;
        this.submit = submit;
    }

    @GET
    @Operation(operationId = "viewOrganisationCorrection", summary = "How far the last correction by papers is")
    public Uni<CorrectionView> view() {
        return prepare.view();
    }

    @PUT
    @Path("/licence")
    @Consumes({"image/jpeg", "image/png", "image/bmp", "application/octet-stream"})
    @Operation(
            operationId = "putCorrectionLicence",
            summary = "The picture of the business licence; takes the place of a former one")
    public Uni<CorrectionView> licence(@NotNull(message = "REQUIRED") byte[] body) {
        return prepare.licence(body);
    }

    @POST
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "submitOrganisationCorrection",
            summary = "Ask for a correction by papers; after the picture of the licence",
            description =
                    "For entries that are right although the register does not confirm them. Effects are accepted "
                            + "now, as with the change itself, and happen with the approval.")
    @APIResponse(responseCode = "201", description = "Handed in")
    public Uni<RestResponse<CorrectionView>> submit(@NotNull(message = "REQUIRED") CorrectionForm form) {
        return submit.submit(form).map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }
}
