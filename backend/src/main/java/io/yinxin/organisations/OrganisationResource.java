package io.yinxin.organisations;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organisations for connected applications. */
@Path("/api/v1/organisations")
@Tag(name = "organisations", description = "Look-up for connected applications; bearer token")
public class OrganisationResource {
    private final LookUpOrganisation lookUp;

    OrganisationResource(LookUpOrganisation lookUp) {
        this.lookUp = lookUp;
    }

    @GET
    @Path("/{code}")
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "lookUpOrganisation",
            summary =
                    "Look up an organisation by organisation code (9) or unified social credit code (18); needs scope organisations:read")
    @APIResponse(responseCode = "200", description = "The organisation is registered")
    @APIResponse(
            responseCode = "401",
            description = "SESSION_EXPIRED: no or no good token",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "FORBIDDEN: the token lacks the scope",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: not registered",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Uni<OrganisationView> byCode(
            @PathParam("code") @Pattern(regexp = "[0-9A-Za-z-]{9,18}", message = "ORG_CODE_INVALID") String code) {
        return lookUp.byCode(code).map(OrganisationView::of);
    }

    @Schema(name = "Organisation", examples = """
                    {"organisationId": "019aa5c1-7b60-7f0e-8d0c-2f6d1a9be001", "kind": "ENTERPRISE",
                     "orgName": "示例贸易有限公司", "uscc": "91110108MA01ABCD5T", "orgCode": "MA01ABCD5",
                     "realNameLevel": "HIGH", "registeredAt": "2026-10-08T01:15:00Z"}""")
    public record OrganisationView(
            UUID organisationId,
            OrganisationKind kind,
            String orgName,
            String uscc,
            String orgCode,
            RealNameLevel realNameLevel,
            Instant registeredAt) {
        static OrganisationView of(Organisation found) {
            return new OrganisationView(
                    found.organisationId(),
                    found.kind(),
                    found.orgName(),
                    found.uscc(),
                    found.orgCode(),
                    found.realNameLevel(),
                    found.createdAt());
        }
    }
}
