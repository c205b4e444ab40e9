package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public Uni<PermissionClaim> ofAccount(@PathParam("accountId") UUID accountId) {
        return read.ofAccount(accountId);
    }
}
