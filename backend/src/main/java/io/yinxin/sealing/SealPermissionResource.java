package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may use a seal of the own organisation beside its operator, and within which limits. */
@Path("/api/v1/sealing/permissions/{sealId}")
@Tag(name = "sealing", description = "Seals on documents")
public class SealPermissionResource {
    private final GrantUse grants;

    SealPermissionResource(GrantUse grants) {
        this.grants = grants;
    }

    @GET
    @Operation(operationId = "listSealPermissions", summary = "Who may use a seal beside its operator")
    public Uni<List<PermissionItem>> list(@PathParam("sealId") String sealId) {
        return grants.list(sealId);
    }

    @PUT
    @Path("/accounts/{accountId}")
    @Operation(
            operationId = "grantSealUse",
            summary = "Allow a person of the organisation to use a seal, or limit its operator",
            description =
                    "What is left out is no limit. Uses made before count. SEAL_PERMISSION_OWN for the own account.")
    @APIResponse(responseCode = "204", description = "Granted")
    public Uni<Void> grant(
            @PathParam("sealId") String sealId,
            @PathParam("accountId") String accountId,
            @Valid @NotNull(message = "REQUIRED") PermissionForm form) {
        return grants.grantPerson(sealId, accountId, form);
    }

    @DELETE
    @Path("/accounts/{accountId}")
    @Operation(operationId = "withdrawSealUse", summary = "Withdraw a person's permission to use a seal")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Uni<Void> withdraw(@PathParam("sealId") String sealId, @PathParam("accountId") String accountId) {
        return grants.withdrawPerson(sealId, accountId);
    }

    @PUT
    @Path("/applications/{client}")
    @Operation(
            operationId = "grantSealUseToApplication",
            summary = "Allow an application to use a seal with the organisation's key on this server",
            description = "By its client id. What is left out is no limit.")
    @APIResponse(responseCode = "204", description = "Granted")
    public Uni<Void> grantApplication(
            @PathParam("sealId") String sealId,
            @PathParam("client") String client,
            @Valid @NotNull(message = "REQUIRED") PermissionForm form) {
        return grants.grantApplication(sealId, client, form);
    }

    @DELETE
    @Path("/applications/{client}")
    @Operation(operationId = "withdrawSealUseOfApplication", summary = "Withdraw an application's permission")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Uni<Void> withdrawApplication(@PathParam("sealId") String sealId, @PathParam("client") String client) {
        return grants.withdrawApplication(sealId, client);
    }
}
