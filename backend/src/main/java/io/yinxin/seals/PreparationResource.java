package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Seals and signatures are made in two calls: the first checks everything and says what is to be confirmed, the second
 * brings the legal card's signature over it (SEL-05). Nothing is in the lists before the second.
 */
@Path("/api/v1/seal-preparations")
@Tag(name = "seals", description = "Seals of the own organisation")
public class PreparationResource {
    private final PrepareSeal seal;
    private final PrepareChange change;
    private final PrepareReissue reissue;
    private final PrepareSignature signature;
    private final ConfirmPreparation confirm;

    PreparationResource(
            PrepareSeal seal,
            PrepareChange change,
            PrepareReissue reissue,
            PrepareSignature signature,
            ConfirmPreparation confirm) {
        this.seal = seal;
        this.change = change;
        this.reissue = reissue;
        this.signature = signature;
        this.confirm = confirm;
    }

    @POST
    @Path("/seals")
    @Operation(
            operationId = "prepareSeal",
            summary = "Check a new seal and ask for the legal card's signature",
            description = "All wrong fields are told at once. LEGAL_CARD_REQUIRED in any other session.")
    @APIResponse(responseCode = "201", description = "Waits for its confirmation")
    public Uni<RestResponse<Preparation>> seal(@NotNull(message = "REQUIRED") SealForms.NewSeal form) {
        return seal.prepare(form).map(PreparationResource::created);
    }

    @POST
    @Path("/seals/{sealId}/change")
    @Operation(
            operationId = "prepareSealChange",
            summary = "Check a change of a seal and ask for the legal card's signature",
            description =
                    "Kind, way of making and operator stay. Once confirmed, the seal is a new object, and disabled.")
    @APIResponse(responseCode = "201", description = "Waits for its confirmation")
    public Uni<RestResponse<Preparation>> change(
            @PathParam("sealId") String sealId, @NotNull(message = "REQUIRED") SealForms.Change form) {
        return change.prepare(sealId, form).map(PreparationResource::created);
    }

    @POST
    @Path("/seals/{sealId}/reissue")
    @Operation(
            operationId = "prepareSealReissue",
            summary = "Check the re-issue of a seal for its operator's renewed certificate",
            description =
                    "Once confirmed, the same picture is in a new seal with a new number that names the old one; "
                            + "the old one is disabled for good, the new one is disabled until somebody enables it. "
                            + "SEAL_ORG_MISMATCH where the picture shows a former name. Permissions to use the old one go over to it, with the uses so far.")
    @APIResponse(responseCode = "201", description = "Waits for its confirmation")
    public Uni<RestResponse<Preparation>> reissue(
            @PathParam("sealId") String sealId, @NotNull(message = "REQUIRED") SealForms.Reissue form) {
        return reissue.prepare(sealId, form).map(PreparationResource::created);
    }

    @POST
    @Path("/signatures")
    @Operation(
            operationId = "prepareSignature",
            summary = "Check a new signature and ask for the legal card's signature over it",
            description = "LEGAL_CARD_REQUIRED in any other session.")
    @APIResponse(responseCode = "201", description = "Waits for its confirmation")
    public Uni<RestResponse<Preparation>> signature(@NotNull(message = "REQUIRED") SealForms.NewSignature form) {
        return signature.prepare(form).map(PreparationResource::created);
    }

    @POST
    @Path("/{preparationId}/confirmation")
    @Operation(
            operationId = "confirmPreparation",
            summary = "Confirm by what the legal card has signed, and make the seal or signature",
            description = "Takes a token of purpose seal. LEGAL_CARD_CHECK_FAILED: another card, or another content; "
                    + "SEAL_PREPARATION_EXPIRED: prepare again; CONFLICT_STALE: the seal was changed meanwhile.")
    @APIResponse(responseCode = "201", description = "Made, and disabled")
    public Uni<RestResponse<MadeSeal>> confirm(
            @PathParam("preparationId") String preparationId,
            @Valid @NotNull(message = "REQUIRED") SealForms.Confirmation form) {
        return confirm.confirm(preparationId, Objects.requireNonNull(form.token()))
                .map(made -> RestResponse.status(RestResponse.Status.CREATED, made));
    }

    private static RestResponse<Preparation> created(Preparation preparation) {
        return RestResponse.status(RestResponse.Status.CREATED, preparation);
    }
}
