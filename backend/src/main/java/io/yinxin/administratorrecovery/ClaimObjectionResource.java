package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Administrators say that nobody is to take their place. */
@Path("/api/v1/recoveries/administrator-objections")
@Tag(name = "administrator-recovery")
public class ClaimObjectionResource {
    private final ObjectToClaim object;

    ClaimObjectionResource(ObjectToClaim object) {
        this.object = object;
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "objectToAdministratorClaim",
            summary = "Stop a change of administrator that waits for review or for its day",
            description = "The token stands behind the # of the link in the notice, and serves once.")
    @APIResponse(responseCode = "204", description = "Stopped")
    public Uni<Void> object(@Valid @NotNull(message = "REQUIRED") ClaimObjectionForm form) {
        return object.object(form);
    }
}
