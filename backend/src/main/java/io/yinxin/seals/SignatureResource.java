package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.PageOf;
import io.yinxin.platform.web.PageSize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Pictures of handwritten signatures of the own organisation's people; those of others are NOT_FOUND. */
@Path("/api/v1/signatures")
@Tag(name = "signatures", description = "Handwritten signatures of the own organisation's people")
public class SignatureResource {
    private final ListSignatures list;
    private final ViewSignature view;
    private final ChooseOperator people;
    private final SetSignatureState setState;
    private final DeleteSignature delete;

    SignatureResource(
            ListSignatures list,
            ViewSignature view,
            ChooseOperator people,
            SetSignatureState setState,
            DeleteSignature delete) {
        this.list = list;
        this.view = view;
        this.people = people;
        this.setState = setState;
        this.delete = delete;
    }

    @GET
    @Operation(operationId = "listSignatures", summary = "List the signatures of the own organisation's people")
    @APIResponse(responseCode = "200", description = "Newest first, or as sort says")
    public Uni<PageOf<SignatureItem>> list(
            @Parameter(description = "part of the name")
                    @QueryParam("name")
                    @Size(max = 50, message = "TOO_LONG")
                    @Nullable
                    String name,
            @QueryParam("state") @Nullable SealSwitch state,
            @Parameter(description = "first day of making") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "last day of making") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "madeAt; with - before it descending") @QueryParam("sort") @DefaultValue("")
                    String sort,
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("10") @PageSize int pageSize) {
        return list.list(new SealFilter(name, state, null, from, to), sort, page, pageSize);
    }

    @GET
    @Path("/declarants")
    @Operation(
            operationId = "listDeclarants",
            summary = "Whose signature may be taken in: operators with or without card, by name")
    public Uni<List<Declarant>> declarants() {
        return people.declarants();
    }

    @GET
    @Path("/{signatureId}")
    @Operation(operationId = "viewSignature", summary = "One signature")
    public Uni<SignatureItem> view(@PathParam("signatureId") String signatureId) {
        return view.view(signatureId);
    }

    @GET
    @Path("/{signatureId}/picture")
    @Produces("image/png")
    @Operation(operationId = "viewSignaturePicture", summary = "The picture at full size, with transparent background")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> picture(@PathParam("signatureId") String signatureId) {
        return view.picture(signatureId).map(PictureAnswer::png);
    }

    @GET
    @Path("/{signatureId}/thumbnail")
    @Produces("image/png")
    @Operation(operationId = "viewSignatureThumbnail", summary = "The picture as the list shows it")
    @APIResponse(
            responseCode = "200",
            description = "The picture, at most 96 pixels wide and high",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> thumbnail(@PathParam("signatureId") String signatureId) {
        return view.thumbnail(signatureId).map(PictureAnswer::png);
    }

    @PUT
    @Path("/{signatureId}/state")
    @Operation(
            operationId = "setSignatureState",
            summary = "Enable or disable a signature",
            description = "A declarant has one in use: SIGN_OTHER_ENABLED names the other one; with replace it is "
                    + "disabled. SEAL_STATE_CONFLICT if it is so already; SEAL_CANNOT_ENABLE with params.cause.")
    @APIResponse(responseCode = "204", description = "Set")
    public Uni<Void> setState(
            @PathParam("signatureId") String signatureId,
            @Valid @NotNull(message = "REQUIRED") SealForms.SignatureStateChange form) {
        return setState.set(signatureId, Objects.requireNonNull(form.state()), Boolean.TRUE.equals(form.replace()));
    }

    @DELETE
    @Path("/{signatureId}")
    @Operation(
            operationId = "deleteSignature",
            summary = "Delete a disabled signature",
            description = "Cannot be undone.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Void> delete(@PathParam("signatureId") String signatureId) {
        return delete.delete(signatureId);
    }
}
