package io.yinxin.permissions;

import io.smallrye.mutiny.Uni;
import io.yinxin.permissions.PermissionViews.ApplicationItem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an administrator can permit. */
@Path("/api/v1/operators/applications")
@Tag(name = "permissions")
public class PermittableResource {
    private final ViewPermissions view;

    PermittableResource(ViewPermissions view) {
        this.view = view;
    }

    @GET
    @Operation(
            operationId = "listPermittableApplications",
            summary = "The business applications open to the organisation, with what can be permitted in them")
    public Uni<List<ApplicationItem>> list() {
        return view.applications();
    }
}
