package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Holders say that a recovery was not theirs. */
@Path("/api/v1/recoveries/objections")
@Tag(name = "recovery")
public class ObjectionResource {
    private final ObjectToRecovery object;

    ObjectionResource(ObjectToRecovery object) {
        this.object = object;
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "objectToRecovery",
            summary = "\"This was not me\": stop a recovery of the password",
            description =
                    "All sessions end, and the password opens nothing until a proof by phone or e-mail. The token "
                            + "stands behind the # of the link in the notice.")
    @APIResponse(responseCode = "204", description = "Stopped")
    public Uni<Void> object(@Valid @NotNull(message = "REQUIRED") ObjectionForm form) {
        return object.object(form);
    }
}
