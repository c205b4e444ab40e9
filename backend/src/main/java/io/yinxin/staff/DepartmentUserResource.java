package io.yinxin.staff;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Accounts that staff make for department users. */
@Path("/api/v1/staff/department-users")
@Tag(name = "staff")
public class DepartmentUserResource {
    private final CreateDepartmentUser create;

    DepartmentUserResource(CreateDepartmentUser create) {
        this.create = create;
    }

    @POST
    @Operation(operationId = "createDepartmentUser", summary = "Make an account for a department user")
    @APIResponse(responseCode = "201", description = "Made; the initial password is shown this once")
    public Uni<RestResponse<CreatedDepartmentUser>> create(
            @Valid @NotNull(message = "REQUIRED") DepartmentUserForm form) {
        return create.create(form).map(made -> RestResponse.status(RestResponse.Status.CREATED, made));
    }
}
