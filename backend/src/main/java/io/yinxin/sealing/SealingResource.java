package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Sealing with the operator's card, in two calls: the first places the seal and orders the card's signature by a ticket to
 * the agent, the second brings that signature.
 */
@Path("/api/v1/sealing")
@Tag(name = "sealing", description = "Seals on documents")
public class SealingResource {
    private final ListChoices choices;
    private final PrepareSealing prepare;
    private final CompleteSealing complete;
    private final ViewTicketKey ticketKey;

    SealingResource(ListChoices choices, PrepareSealing prepare, CompleteSealing complete, ViewTicketKey ticketKey) {
        this.choices = choices;
        this.prepare = prepare;
        this.complete = complete;
        this.ticketKey = ticketKey;
    }

    @GET
    @Path("/seals")
    @Operation(operationId = "listUsableSeals", summary = "Seals the caller may use now, by name")
    public Uni<List<SealChoice>> seals() {
        return choices.list();
    }

    @GET
    @Path("/seals/{sealId}/picture")
    @Produces("image/png")
    @Operation(operationId = "viewUsableSealPicture", summary = "What a seal looks like, for who may use it now")
    @APIResponse(
            responseCode = "200",
            description = "The picture, with transparent background",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> picture(@PathParam("sealId") String sealId) {
        return choices.picture(sealId).map(FileAnswer::picture);
    }

    @POST
    @Path("/preparations")
    @Operation(
            operationId = "prepareSealing",
            summary = "Place a seal on a document and order the card's signature",
            description =
                    "The ticket goes to the agent's /v1/seals. SEAL_USE_LIMIT, SEALING_PLACE, SEALING_DOCUMENT and "
                            + "SEAL_CANNOT_USE with params.cause.")
    @APIResponse(responseCode = "201", description = "Waits for the card")
    public Uni<RestResponse<PreparationView>> prepare(@Valid @NotNull(message = "REQUIRED") PrepareForm form) {
        return prepare.prepare(form).map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @POST
    @Path("/preparations/{preparationId}/completion")
    @Operation(
            operationId = "completeSealing",
            summary = "Bring the card's signature, and get the sealed document",
            description =
                    "Counts as one use, however often it is sent: once sealed, the answer is the same for as long as "
                            + "the document is kept. SEALING_TIME_STAMP: send the same again later, or withoutTimeStamp if "
                            + "params.optional. SEALING_EXPIRED: prepare again.")
    @APIResponse(responseCode = "201", description = "Sealed, and kept for an hour")
    public Uni<RestResponse<SealedView>> complete(
            @PathParam("preparationId") String preparationId,
            @Valid @NotNull(message = "REQUIRED") CompletionForm form) {
        return complete.complete(preparationId, form)
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @Path("/ticket-key")
    @Operation(
            operationId = "viewSealingTicketKey",
            summary = "The key of the orders to agents, for ticketKeys in the agents' policy")
    public Uni<TicketKeyView> ticketKey() {
        return ticketKey.view();
    }
}
