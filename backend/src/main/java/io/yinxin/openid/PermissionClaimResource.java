package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Permissions of operators for the application that asks. */
@Path("/api/v1/permissions")
@Tag(name = "permission claims", description = "What operators may do in the calling application; bearer token")
public class PermissionClaimResource {
    private final ReadPermissions read;

    PermissionClaimResource(ReadPermissions read) {
        this.read = read;
    }

    @GET
    @Path("/accounts/{accountId}")
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "readAccountPermissions",
            summary = "What an operator may do in the calling application; needs scope permissions:read",
            description = "For business done while its operator is not signed in. Only with a token of our own, which "
                    + "tells the application; of other applications nothing is said.")
    @APIResponse(
            responseCode = "200",
            description = "As it is at this moment",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PermissionClaim.class),
                            examples =
                                    @ExampleObject(
                                            name = "operator",
                                            value =
                                                    """
                            {"accountId": "019aa5c1-7d2e-7c11-9a34-5d0c8a6f2b10",
                             "organisationId": "019aa5c1-7b60-7f0e-8d0c-2f6d1a9be001",
                             "active": true, "permissions": ["goods-declaration:use"]}""")))
    public Uni<PermissionClaim> ofAccount(@PathParam("accountId") UUID accountId) {
        return read.ofAccount(accountId);
    }
}
