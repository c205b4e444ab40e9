package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.crypto.Secrets;
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
    private final SignInByMobile byMobile;
    private final SessionCookie cookie;
    private final MobileCookie mobileCookie;
    private final OneTimeCodes codes;
    private final HttpServerRequest http;

    SessionResource(
            SignIn signIn,
            SignInByMobile byMobile,
            SignOut signOut,
            ViewSession viewSession,
            SessionCookie cookie,
            MobileCookie mobileCookie,
            OneTimeCodes codes,
            HttpServerRequest http) {
        this.signIn = signIn;
        this.byMobile = byMobile;
        this.mobileCookie = mobileCookie;
        this.codes = codes;
        this.http = http;
        this.signOut = signOut;
        this.viewSession = viewSession;
        this.cookie = cookie;
    }

    @POST
    @Operation(
            operationId = "signIn",
            summary = "Sign in with user name, or mobile or e-mail where switched on, and password",
            description = "Takes an answered captcha. The session comes as an HttpOnly cookie.")
    @APIResponse(responseCode = "201", description = "Signed in")
    public Uni<RestResponse<SessionView>> signIn(@Valid @NotNull(message = "REQUIRED") SignInForm form) {
        return signIn.signIn(form).flatMap(this::created);
    }

    @POST
    @Path("/sms-codes")
    @Operation(
            operationId = "sendSignInCode",
            summary = "Send an SMS code to a mobile that signs in",
            description =
                    "Takes an answered captcha. Answers alike whether or not the mobile signs in to anything. The "
                            + "code is good in this browser only, which gets an HttpOnly cookie.")
    @APIResponse(responseCode = "202", description = "On its way, if there is anybody to get it")
    public Uni<RestResponse<CodeSent>> sendCode(@Valid @NotNull(message = "REQUIRED") MobileCodeForm form) {
        String browser = mobileCookie.tokenOf(http).orElseGet(Secrets::token);
        return byMobile.sendCode(form, browser)
                .map(sent -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, codes.sent())
                        .cookie(mobileCookie.holding(browser))
                        .build());
    }

    @POST
    @Path("/mobile")
    @Operation(
            operationId = "signInByMobile",
            summary = "Sign in with a mobile and the SMS code sent to it",
            description = "The session comes as an HttpOnly cookie.")
    @APIResponse(responseCode = "201", description = "Signed in")
    public Uni<RestResponse<SessionView>> signInByMobile(@Valid @NotNull(message = "REQUIRED") MobileSignInForm form) {
        return byMobile.signIn(form, mobileCookie.tokenOf(http).orElse("")).flatMap(this::created);
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
