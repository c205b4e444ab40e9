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

/** The seals of the own organisation; those of others are NOT_FOUND. How they are made: {@link PreparationResource}. */
@Path("/api/v1/seals")
@Tag(name = "seals", description = "Seals of the own organisation")
public class SealResource {
    private final ListSeals list;
    private final ViewSeal view;
    private final DownloadSeal download;
    private final ChooseOperator operators;
    private final SetSealState setState;
    private final DeleteSeal delete;

    SealResource(
            ListSeals list,
            ViewSeal view,
            DownloadSeal download,
            ChooseOperator operators,
            SetSealState setState,
            DeleteSeal delete) {
        this.list = list;
        this.view = view;
        this.download = download;
        this.operators = operators;
        this.setState = setState;
        this.delete = delete;
    }

    @GET
    @Operation(operationId = "listSeals", summary = "List the seals of the own organisation")
    @APIResponse(responseCode = "200", description = "Newest first, or as sort says")
    public Uni<PageOf<SealItem>> list(
            @Parameter(description = "part of the name")
                    @QueryParam("name")
                    @Size(max = 50, message = "TOO_LONG")
                    @Nullable
                    String name,
            @QueryParam("state") @Nullable SealSwitch state,
            @QueryParam("kind") @Nullable SealKind kind,
            @Parameter(description = "first day of making") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "last day of making") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "madeAt, name, validTo; with - before it descending")
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("10") @PageSize int pageSize) {
        return list.list(new SealFilter(name, state, kind, from, to), sort, page, pageSize);
    }

    @GET
    @Path("/rules")
    @Operation(
            operationId = "viewSealRules",
            summary = "Whether this session may make seals, and what the organisation is called")
    public Uni<SealRulesView> rules() {
        return list.rules();
    }

    @GET
    @Path("/operators")
    @Operation(
            operationId = "listSealOperators",
            summary = "Who may be chosen as seal operator",
            description = "The legal representative first, then operators bound to a card, by name. Without a known "
                    + "certificate that may seal (nonRepudiation) the choice is refused (SEAL_OPERATOR_NO_CERT): it "
                    + "becomes known when the person next signs in with the card.")
    public Uni<List<SealOperator>> operators() {
        return operators.operators();
    }

    @GET
    @Path("/{sealId}")
    @Operation(operationId = "viewSeal", summary = "One seal")
    public Uni<SealView> view(@PathParam("sealId") String sealId) {
        return view.view(sealId);
    }

    @GET
    @Path("/{sealId}/picture")
    @Produces("image/png")
    @Operation(operationId = "viewSealPicture", summary = "The picture at full size, with transparent background")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> picture(@PathParam("sealId") String sealId) {
        return view.picture(sealId).map(PictureAnswer::png);
    }

    @GET
    @Path("/{sealId}/thumbnail")
    @Produces("image/png")
    @Operation(operationId = "viewSealThumbnail", summary = "The picture as the list shows it")
    @APIResponse(
            responseCode = "200",
            description = "The picture, at most 96 pixels wide and high",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> thumbnail(@PathParam("sealId") String sealId) {
        return view.thumbnail(sealId).map(PictureAnswer::png);
    }

    @GET
    @Path("/{sealId}/object")
    @Produces("application/octet-stream")
    @Operation(
            operationId = "downloadSeal",
            summary = "The signed seal object of GB/T 38540, in DER",
            description = "The download is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "SESeal",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> object(@PathParam("sealId") String sealId) {
        return download.download(sealId).map(file -> PictureAnswer.object(file.der(), file.number() + ".esl"));
    }

    @PUT
    @Path("/{sealId}/state")
    @Operation(
            operationId = "setSealState",
            summary = "Enable or disable a seal",
            description = "SEAL_STATE_CONFLICT if it is so already; SEAL_CANNOT_ENABLE with params.cause.")
    @APIResponse(responseCode = "204", description = "Set")
    public Uni<Void> setState(
            @PathParam("sealId") String sealId, @Valid @NotNull(message = "REQUIRED") SealForms.StateChange form) {
        return setState.set(sealId, Objects.requireNonNull(form.state()));
    }

    @DELETE
    @Path("/{sealId}")
    @Operation(
            operationId = "deleteSeal",
            summary = "Delete a disabled seal",
            description = "Cannot be undone. Documents sealed with it stay verifiable.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Void> delete(@PathParam("sealId") String sealId) {
        return delete.delete(sealId);
    }
}
