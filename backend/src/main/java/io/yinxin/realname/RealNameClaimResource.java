package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Levels for connected applications. */
@Path("/api/v1/real-names")
@Tag(name = "real names", description = "How strongly organisations and persons were verified; bearer token")
public class RealNameClaimResource {
    private final ReadRealNames read;

    RealNameClaimResource(ReadRealNames read) {
        this.read = read;
    }

    @GET
    @Path("/organisations/{code}")
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "readOrganisationRealName",
            summary = "Level, methods and time of an organisation's verification; needs scope real-names:read",
            description = "By organisation code (9) or unified social credit code (18).")
    public Uni<RealNameClaim> ofOrganisation(
            @PathParam("code") @Pattern(regexp = "[0-9A-Za-z-]{9,18}", message = "ORG_CODE_INVALID") String code) {
        return read.ofOrganisation(code);
    }

    @GET
    @Path("/accounts/{accountId}")
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "readAccountRealName",
            summary = "The same of an account's holder; needs scope real-names:read",
            description = "An administrator's is the organisation's.")
    public Uni<RealNameClaim> ofAccount(@PathParam("accountId") UUID accountId) {
        return read.ofAccount(accountId);
    }
}
