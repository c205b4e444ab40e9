package io.yinxin.permissions;

import io.smallrye.mutiny.Uni;
import io.yinxin.permissions.PermissionViews.OperatorPermissions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one operator may do in applications. */
@Path("/api/v1/operators/{operatorId}/permissions")
@Tag(name = "permissions", description = "What operators may do in applications")
public class OperatorPermissionResource {
    private final ViewPermissions view;
    private final SetPermissions set;

    OperatorPermissionResource(ViewPermissions view, SetPermissions set) {
        this.view = view;
        this.set = set;
    }

    @GET
    @Operation(operationId = "viewOperatorPermissions", summary = "What an operator may do, and by what")
    public Uni<OperatorPermissions> view(@PathParam("operatorId") String operatorId) {
        return view.ofOperator(operatorId);
    }

    @PUT
    @Operation(
            operationId = "setOperatorPermissions",
            summary = "Set what an operator may do",
            description = "Counts from the operator's next request on. PERMISSION_UNKNOWN for what is not open to the "
                    + "organisation.")
    @APIResponse(responseCode = "204", description = "Set")
    public Uni<Void> set(
            @PathParam("operatorId") String operatorId, @Valid @NotNull(message = "REQUIRED") PermissionForm form) {
        return set.set(operatorId, form);
    }
}
