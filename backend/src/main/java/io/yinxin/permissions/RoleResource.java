package io.yinxin.permissions;

import io.smallrye.mutiny.Uni;
import io.yinxin.permissions.PermissionViews.RoleItem;
import io.yinxin.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Named sets of permissions of the own organisation. */
@Path("/api/v1/operator-roles")
@Tag(name = "permissions")
public class RoleResource {
    private final ManageRoles roles;

    RoleResource(ManageRoles roles) {
        this.roles = roles;
    }

    @GET
    @Operation(operationId = "listRoles", summary = "List the roles of the organisation, by name")
    public Uni<List<RoleItem>> list() {
        return roles.list();
    }

    @POST
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "createRole", summary = "Define a role")
    @APIResponse(responseCode = "201", description = "Defined")
    public Uni<RestResponse<RoleItem>> create(@Valid @NotNull(message = "REQUIRED") RoleForm form) {
        return roles.create(form).map(role -> RestResponse.status(RestResponse.Status.CREATED, role));
    }

    @PUT
    @Path("/{roleId}")
    @Operation(operationId = "changeRole", summary = "Change a role, for all operators who have it")
    public Uni<RoleItem> change(
            @PathParam("roleId") String roleId, @Valid @NotNull(message = "REQUIRED") RoleForm form) {
        return roles.change(roleId, form);
    }

    @DELETE
    @Path("/{roleId}")
    @Operation(operationId = "deleteRole", summary = "Delete a role nobody has; else ROLE_IN_USE")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Void> delete(@PathParam("roleId") String roleId) {
        return roles.delete(roleId);
    }
}
