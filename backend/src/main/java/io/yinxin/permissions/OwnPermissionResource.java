package io.yinxin.permissions;

import io.smallrye.mutiny.Uni;
import io.yinxin.permissions.PermissionViews.OwnView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the operator who is signed in may do. */
@Path("/api/v1/account/permissions")
@Tag(name = "permissions")
public class OwnPermissionResource {
    private final ViewPermissions view;

    OwnPermissionResource(ViewPermissions view) {
        this.view = view;
    }

    @GET
    @Operation(operationId = "viewOwnPermissions", summary = "What the operator who is signed in may do")
    public Uni<OwnView> view() {
        return view.own();
    }
}
