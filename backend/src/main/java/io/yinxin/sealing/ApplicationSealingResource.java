package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Sealing by applications, for organisations that have left a key to the server and allowed them a seal. */
@Path("/api/v1/sealing/applications")
@Tag(name = "sealing by applications", description = "Seals on documents of applications; bearer token")
public class ApplicationSealingResource {
    private final SealForOrganisation sealing;

    ApplicationSealingResource(SealForOrganisation sealing) {
        this.sealing = sealing;
    }

    @POST
    @Path("/documents")
    @Consumes("application/octet-stream")
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "handInDocumentOfApplication",
            summary = "Hand in a PDF or OFD document to be sealed; needs scope seals:use",
            description = "At most 10 MB. SEALING_DOCUMENT with params.cause where it cannot be sealed.")
    @APIResponse(responseCode = "201", description = "Kept, encrypted, for an hour")
    public Uni<RestResponse<DocumentView>> handIn(
            @NotNull(message = "REQUIRED") byte[] file,
            @Parameter(description = "what the file is called, percent-encoded UTF-8")
                    @HeaderParam(FileName.HEADER)
                    @Nullable
                    String name) {
        return sealing.handIn(file, FileName.decoded(name))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @Path("/documents/{documentId}/file")
    @Produces("application/octet-stream")
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "fetchDocumentOfApplication", summary = "A sealed document; needs scope seals:use")
    @APIResponse(
            responseCode = "200",
            description = "PDF or OFD",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> file(@PathParam("documentId") String documentId) {
        return sealing.file(documentId).map(FileAnswer::document);
    }

    @POST
    @Path("/batches")
    @Idempotent
    // A client that goes away, or a proxy that gives up, must not stop it halfway: what is sealed is counted, and the
    // answer is kept for the repeat.
    @Cancellable(false)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "sealBatch",
            summary = "Seal up to 200 documents with one seal; needs scope seals:use",
            description = "With the organisation's key on this server, within the limits of the permission the "
                    + "administrator gave. A result for each document; one that was sealed is used up and cannot be "
                    + "sealed twice: named again with the same seal, its result is what was made then, for as long as "
                    + "that is kept. A fault of the server's is the result INTERNAL_ERROR of the documents it met. After the "
                    + "first SEALING_TIME_STAMP the authority is not asked again. Takes as long as it takes: IDEMPOTENCY_IN_PROGRESS "
                    + "to a repeat means that it goes on, whether or not the first connection still stands.")
    @APIResponse(responseCode = "200", description = "A result for each document, in their order")
    public Uni<RestResponse<BatchView>> seal(@Valid @NotNull(message = "REQUIRED") BatchForm form) {
        return sealing.seal(form).map(RestResponse::ok);
    }
}
