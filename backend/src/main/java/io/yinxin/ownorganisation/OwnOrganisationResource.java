package io.yinxin.ownorganisation;

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

/** The organisation of the own account. */
@Path("/api/v1/account")
@Tag(name = "account", description = "The own account")
public class OwnOrganisationResource {
    private final ChangeOrganisation changeOrganisation;
    private final SessionCookie cookie;

    OwnOrganisationResource(ChangeOrganisation changeOrganisation, SessionCookie cookie) {
        this.changeOrganisation = changeOrganisation;
        this.cookie = cookie;
    }

    @PUT
    @Path("/organisation")
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change the data of the own organisation, or of the one an individual states",
            description = "At most two of organisation name, unified social credit code and organisation code at once. "
                    + "The register is asked; effects are accepted as with the identity.")
    @APIResponse(responseCode = "200", description = "Changed, or the same as before")
    public Uni<RestResponse<ChangeDone>> changeOrganisation(@NotNull(message = "REQUIRED") OrganisationForm form) {
        return changeOrganisation.change(form).map(this::answer);
    }

    private RestResponse<ChangeDone> answer(ChangeDone done) {
        RestResponse.ResponseBuilder<ChangeDone> answer = RestResponse.ResponseBuilder.ok(done);
        return done.endsSession() ? answer.cookie(cookie.gone()).build() : answer.build();
    }
}
