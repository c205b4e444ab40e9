package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.sessions.SessionCookie;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the holder is signed in. */
@Path("/api/v1/account/sessions")
@Tag(name = "account", description = "The own account")
public class OwnSessionResource {
    private final OwnSessions sessions;
    private final SessionCookie cookie;

    OwnSessionResource(OwnSessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @GET
    @Operation(operationId = "listOwnSessions", summary = "Where the holder is signed in, newest first")
    public Uni<List<SessionItem>> list() {
        return sessions.list();
    }

    @DELETE
    @Path("/{sessionId}")
    @Operation(operationId = "endOwnSession", summary = "End one session of the own account")
    @APIResponse(responseCode = "204", description = "Ended")
    public Uni<Void> end(@PathParam("sessionId") String sessionId) {
        return sessions.end(sessionId);
    }

    @DELETE
    @Operation(
            operationId = "endOwnSessions",
            summary = "End all sessions of the own account but this one; with all=true this one, too")
    @APIResponse(responseCode = "204", description = "Ended")
    public Uni<RestResponse<Void>> endMany(@QueryParam("all") @DefaultValue("false") boolean all) {
        return sessions.endMany(all).map(done -> {
            RestResponse.ResponseBuilder<Void> answer = RestResponse.ResponseBuilder.noContent();
            return (all ? answer.cookie(cookie.gone()) : answer).build();
        });
    }
}
