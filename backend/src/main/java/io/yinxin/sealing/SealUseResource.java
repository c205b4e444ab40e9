package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.PageOf;
import io.yinxin.platform.web.PageSize;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What seals of the own organisation were used for. */
@Path("/api/v1/sealing/uses")
@Tag(name = "sealing", description = "Seals on documents")
public class SealUseResource {
    private final ListUses uses;

    SealUseResource(ListUses uses) {
        this.uses = uses;
    }

    @GET
    @Operation(
            operationId = "listSealUses",
            summary = "The use log: administrators see everything, operators what they did")
    @APIResponse(responseCode = "200", description = "Newest first")
    public Uni<PageOf<UseItem>> list(
            @QueryParam("sealId") @Nullable UUID sealId,
            @QueryParam("accountId") @Nullable UUID accountId,
            @Parameter(description = "first day") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "last day") @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("10") @PageSize int pageSize) {
        return uses.list(new UseFilter(sealId, accountId, from, to), page, pageSize);
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportSealUses",
            summary = "The same as a table, at most 10,000 lines",
            description = "The export is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "CSV, UTF-8",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> csv(
            @QueryParam("sealId") @Nullable UUID sealId,
            @QueryParam("accountId") @Nullable UUID accountId,
            @Parameter(description = "first day") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "last day") @QueryParam("to") @Nullable LocalDate to) {
        return uses.export(new UseFilter(sealId, accountId, from, to)).map(FileAnswer::table);
    }
}
