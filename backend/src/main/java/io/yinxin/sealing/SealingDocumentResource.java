package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Documents to be sealed, and sealed ones: the caller's own, for an hour. */
@Path("/api/v1/sealing/documents")
@Tag(name = "sealing", description = "Seals on documents")
public class SealingDocumentResource {
    private final HandInDocument documents;

    SealingDocumentResource(HandInDocument documents) {
        this.documents = documents;
    }

    @POST
    @Consumes("application/octet-stream")
    @Operation(
            operationId = "handInSealingDocument",
            summary = "Hand in a PDF or OFD document to be sealed",
            description = "At most 10 MB. SEALING_DOCUMENT with params.cause where it cannot be sealed.")
    @APIResponse(responseCode = "201", description = "Kept, encrypted, for an hour")
    public Uni<RestResponse<DocumentView>> handIn(
            @NotNull(message = "REQUIRED") byte[] file,
            @Parameter(description = "what the file is called, percent-encoded UTF-8; shown before the card signs")
                    @HeaderParam(FileName.HEADER)
                    @Nullable
                    String name) {
        return documents
                .handIn(file, FileName.decoded(name))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @Path("/{documentId}")
    @Operation(operationId = "viewSealingDocument", summary = "One document")
    public Uni<DocumentView> view(@PathParam("documentId") String documentId) {
        return documents.view(documentId);
    }

    @GET
    @Path("/{documentId}/pages/{page}")
    @Produces("image/png")
    @Operation(
            operationId = "viewSealingPage",
            summary = "A page as a picture, to point at a place",
            description = "With its seals. What cannot be drawn is left out.")
    @APIResponse(
            responseCode = "200",
            description = "The page, its longer side about 1100 pixels",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> page(@PathParam("documentId") String documentId, @PathParam("page") String page) {
        return documents.page(documentId, page).map(FileAnswer::picture);
    }

    @GET
    @Path("/{documentId}/file")
    @Produces("application/octet-stream")
    @Operation(operationId = "fetchSealingDocument", summary = "The document itself")
    @APIResponse(
            responseCode = "200",
            description = "PDF or OFD",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> file(@PathParam("documentId") String documentId) {
        return documents.file(documentId).map(FileAnswer::document);
    }

    @DELETE
    @Path("/{documentId}")
    @Operation(operationId = "takeAwaySealingDocument", summary = "Take a document away before its time is over")
    @APIResponse(responseCode = "204", description = "Gone")
    public Uni<Void> takeAway(@PathParam("documentId") String documentId) {
        return documents.takeAway(documentId);
    }
}
