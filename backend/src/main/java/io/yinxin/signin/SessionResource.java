package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.sessions.Opened;
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

/** The session of the page: signing in creates it, signing out deletes it. */
@Path("/api/v1/session")
@Tag(name = "session", description = "Signing in and out")
public class SessionResource {
    private final SignIn signIn;
    private final SignOut signOut;
    private final ViewSession viewSession;
    private final SessionCookie cookie;

    SessionResource(SignIn signIn, SignOut signOut, ViewSession viewSession, SessionCookie cookie) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.viewSession = viewSession;
        this.cookie = cookie;
    }

    @POST
    @Operation(
            operationId = "signIn",
            summary = "Sign in with user name and password",
            description = "Takes an answered captcha. The session comes as an HttpOnly cookie.")
    @APIResponse(responseCode = "201", description = "Signed in")
    public Uni<RestResponse<SessionView>> signIn(@Valid @NotNull(message = "REQUIRED") SignInForm form) {
        return signIn.signIn(form).flatMap(this::created);
    }

    @GET
    @Operation(
            operationId = "viewSession",
            summary = "Who is signed in, and until when",
            description = "With the header X-Yinxin-Background: 1 the request does not count as use.")
    public Uni<SessionView> view() {
        return viewSession.view();
    }

    @POST
    @Path("/extension")
    @Operation(operationId = "extendSession", summary = "Stay signed in: counts as use at this moment")
    public Uni<SessionView> extend() {
        return viewSession.extend();
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out")
    @APIResponse(responseCode = "204", description = "Signed out; also when nobody was signed in")
    public Uni<RestResponse<Void>> signOut() {
        return signOut.signOut()
                .map(done -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.gone())
                        .build());
    }

    private Uni<RestResponse<SessionView>> created(Opened opened) {
        return viewSession
                .view(opened.user())
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .cookie(cookie.holding(opened))
                        .build());
    }
}
