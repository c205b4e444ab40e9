package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.web.Idempotent;
import io.yinxin.uploads.PictureInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** To become administrator of an organisation without the present one's help; decided about by a person. */
@Path("/api/v1/recoveries/administrator")
@Tag(name = "administrator-recovery", description = "Another administrator without the present one's help")
public class AdministratorClaimResource {
    private final BeginClaim begin;
    private final StateOrganisation organisation;
    private final SendClaimCode sendCode;
    private final StatePerson person;
    private final HandInPaper paper;
    private final SubmitClaim submit;
    private final OneTimeCodes codes;

    AdministratorClaimResource(
            BeginClaim begin,
            StateOrganisation organisation,
            SendClaimCode sendCode,
            StatePerson person,
            HandInPaper paper,
            SubmitClaim submit,
            OneTimeCodes codes) {
        this.begin = begin;
        this.organisation = organisation;
        this.sendCode = sendCode;
        this.person = person;
        this.paper = paper;
        this.submit = submit;
        this.codes = codes;
    }

    @POST
    @Cancellable(false)
    @Operation(operationId = "beginAdministratorClaim", summary = "Begin")
    @APIResponse(responseCode = "201", description = "Go on with the recoveryId")
    public Uni<RestResponse<ClaimView>> begin() {
        return begin.begin().map(begun -> RestResponse.status(RestResponse.Status.CREATED, begun));
    }

    @GET
    @Path("/{recoveryId}")
    @Operation(operationId = "viewAdministratorClaim", summary = "How far it is")
    public Uni<ClaimView> view(@PathParam("recoveryId") String recoveryId) {
        return begin.view(recoveryId);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/organisation")
    @Operation(
            operationId = "stateClaimedOrganisation",
            summary = "Step 1: the organisation and its legal representative",
            description = "Compared with the public register only; whether it is known here is not told.")
    public Uni<ClaimView> organisation(
            @PathParam("recoveryId") String recoveryId,
            @Valid @NotNull(message = "REQUIRED") ClaimedOrganisationForm form) {
        return organisation.state(recoveryId, form);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/sms-codes")
    @Operation(
            operationId = "sendAdministratorClaimSms",
            summary = "Send an SMS code to the mobile of step 2; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "Confirmed")
    public Uni<RestResponse<CodeSent>> sendSms(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") ClaimCodeForm form) {
        return sendCode.send(recoveryId, form)
                .map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/person")
    @Operation(
            operationId = "stateAdministratorClaimant",
            summary = "Step 2: who wants to become administrator, with user name and password",
            description = "Who is operator of the organisation already keeps user name and password of that account.")
    public Uni<ClaimView> person(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") ClaimantForm form) {
        return person.state(recoveryId, form);
    }

    @PUT
    @Cancellable(false)
    @Path("/{recoveryId}/pictures/{slot}")
    @Consumes({"image/jpeg", "image/png", "image/bmp", "application/octet-stream"})
    @Operation(
            operationId = "putAdministratorClaimPicture",
            summary = "Step 3: a picture for licence, application, idFront or idBack; takes the place of a former one")
    public Uni<PictureView> picture(
            @PathParam("recoveryId") String recoveryId,
            @PathParam("slot") String slot,
            @NotNull(message = "REQUIRED") byte[] body) {
        return paper.take(recoveryId, slot, body).map(PictureView::of);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/submission")
    @Idempotent
    @Operation(
            operationId = "submitAdministratorClaim",
            summary = "Hand the claim in for review",
            description = "The present administrator is told. What becomes of it is asked for with the task number.")
    public Uni<RestResponse<ClaimView>> submit(@PathParam("recoveryId") String recoveryId) {
        return submit.submit(recoveryId).map(RestResponse::ok);
    }

    @Schema(name = "AdministratorClaimPicture")
    record PictureView(String slot, int width, int height, int size) {
        static PictureView of(PictureInfo picture) {
            return new PictureView(picture.slot(), picture.width(), picture.height(), picture.size());
        }
    }
}
