package io.yinxin.ownrights;

import io.smallrye.mutiny.Uni;
import io.yinxin.sessions.SessionCookie;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The end of the own account. */
@Path("/api/v1/account/closing")
@Tag(name = "account", description = "The own account")
public class ClosingResource {
    private final CloseOwnAccount closing;
    private final SessionCookie cookie;

    ClosingResource(CloseOwnAccount closing, SessionCookie cookie) {
        this.closing = closing;
        this.cookie = cookie;
    }

    @GET
    @Operation(
            operationId = "viewClosing",
            summary = "Whether the own account is going to be closed, and what it would bring")
    public Uni<ClosingView> view() {
        return closing.view();
    }

    @POST
    @Operation(
            operationId = "closeAccount",
            summary = "Close the own account after some days in which it can be taken back",
            description = "What follows has to be accepted: EFFECTS_NOT_ACCEPTED tells it in params.effects. For the "
                    + "password or a token of purpose step-up. All sessions of the account end.")
    @APIResponse(responseCode = "200", description = "Going to be closed")
    public Uni<RestResponse<ClosingView>> close(@Valid @NotNull(message = "REQUIRED") ClosingForm form) {
        return closing.close(form)
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .cookie(cookie.gone())
                        .build());
    }

    @DELETE
    @Operation(operationId = "takeBackClosing", summary = "Keep the own account after all")
    @APIResponse(responseCode = "204", description = "It is not going to be closed")
    public Uni<Void> takeBack() {
        return closing.takeBack();
    }
}
