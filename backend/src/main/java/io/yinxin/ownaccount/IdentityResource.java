package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.changes.ChangeDone;
import io.yinxin.sessions.SessionCookie;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom the own account belongs to. */
@Path("/api/v1/account")
@Tag(name = "account", description = "The own account")
public class IdentityResource {
    private final ChangeIdentity changeIdentity;
    private final SessionCookie cookie;

    IdentityResource(ChangeIdentity changeIdentity, SessionCookie cookie) {
        this.changeIdentity = changeIdentity;
        this.cookie = cookie;
    }

    @PUT
    @Path("/identity")
    @Operation(
            operationId = "changeIdentity",
            summary = "Change name and document of the holder",
            description = "ID cards are checked. What follows from the change has to be accepted: EFFECTS_NOT_ACCEPTED "
                    + "tells it in params.effects, the same call with acceptedEffects does it. With SIGN_IN_AGAIN all "
                    + "sessions of the account end.")
    @APIResponse(responseCode = "200", description = "Changed, or the same as before")
    public Uni<RestResponse<ChangeDone>> changeIdentity(@NotNull(message = "REQUIRED") IdentityForm form) {
        return changeIdentity.change(form).map(this::answer);
    }

    private RestResponse<ChangeDone> answer(ChangeDone done) {
        RestResponse.ResponseBuilder<ChangeDone> answer = RestResponse.ResponseBuilder.ok(done);
        return done.endsSession() ? answer.cookie(cookie.gone()).build() : answer.build();
    }
}
