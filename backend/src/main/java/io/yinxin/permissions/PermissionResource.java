package io.yinxin.permissions;

import io.smallrye.mutiny.Uni;
import io.yinxin.permissions.PermissionViews.ApplicationItem;
import io.yinxin.permissions.PermissionViews.OperatorPermissions;
import io.yinxin.permissions.PermissionViews.OwnView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators may do in applications. */
@Path("/api/v1")
@Tag(name = "permissions", description = "What operators may do in applications")
public class PermissionResource {
    private final ViewPermissions view;
    private final SetPermissions set;

    PermissionResource(ViewPermissions view, SetPermissions set) {
        this.view = view;
        this.set = set;
    }

    @GET
    @Path("/operators/applications")
    @Operation(
            operationId = "listPermittableApplications",
            summary = "The business applications open to the organisation, with what can be permitted in them")
    public Uni<List<ApplicationItem>> applications() {
        return view.applications();
    }

    @GET
    @Path("/operators/{operatorId}/permissions")
    @Operation(operationId = "viewOperatorPermissions", summary = "What an operator may do, and by what")
    public Uni<OperatorPermissions> ofOperator(@PathParam("operatorId") String operatorId) {
        return view.ofOperator(operatorId);
    }

    @PUT
    @Path("/operators/{operatorId}/permissions")
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

    @GET
    @Path("/account/permissions")
    @Operation(operationId = "viewOwnPermissions", summary = "What the operator who is signed in may do")
    public Uni<OwnView> own() {
        return view.own();
    }
}
