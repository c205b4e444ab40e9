package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Qualifications for connected applications. */
@Path("/api/v1/organisations/{code}/qualifications")
@Tag(name = "organisations", description = "Look-up for connected applications; bearer token")
public class OrganisationQualificationResource {
    private final ReadForApplication read;

    OrganisationQualificationResource(ReadForApplication read) {
        this.read = read;
    }

    @GET
    @Path("/{tab}")
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "readQualificationTab",
            summary = "Read one tab of an organisation's qualifications; needs scope qualifications:read")
    @APIResponse(responseCode = "200", description = "Values with source and date, and which required ones are missing")
    @APIResponse(
            responseCode = "403",
            description = "FORBIDDEN: the token lacks the scope",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: no such organisation or tab",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Uni<TabView> tab(
            @PathParam("code") @Pattern(regexp = "[0-9A-Za-z-]{9,18}", message = "ORG_CODE_INVALID") String code,
            @PathParam("tab") String tab) {
        return read.tab(code, tab);
    }
}
