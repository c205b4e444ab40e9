package io.yinxin.openid;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.WithoutCookies;
import io.yinxin.sessions.SessionCookie;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where applications send browsers to sign out here, too. */
@Path(IssuerAddress.PATH + "/sign-out")
public class SignOutResource {
    private final EndSession endSession;
    private final SessionCookie cookie;

    SignOutResource(EndSession endSession, SessionCookie cookie) {
        this.endSession = endSession;
        this.cookie = cookie;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> byAddress(@Context UriInfo uri) {
        return endSession.end(Map.copyOf(uri.getQueryParameters())).map(this::leave);
    }

    /** What it ends is named by the id token it brings, not by a cookie. */
    @POST
    @WithoutCookies
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> byForm(String form) {
        return endSession.end(URLUtils.parseParameters(form)).map(this::leave);
    }

    private RestResponse<Void> leave(EndSession.Left left) {
        RestResponse.ResponseBuilder<Void> answer = RestResponse.ResponseBuilder.<Void>create(
                        RestResponse.Status.SEE_OTHER)
                .header("Location", left.address());
        return left.ended() ? answer.cookie(cookie.gone()).build() : answer.build();
    }
}
