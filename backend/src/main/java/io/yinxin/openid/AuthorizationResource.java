package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.WithoutCookies;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where applications send browsers to sign on. Described by the discovery document, not by our contract. */
@Path(IssuerAddress.PATH + "/authorization")
public class AuthorizationResource {
    /** The page that leads through sign-in, and explains. */
    private static final String PAGE = "/sign-on";

    private final Authorize authorize;
    private final HttpServerRequest http;

    AuthorizationResource(Authorize authorize, HttpServerRequest http) {
        this.authorize = authorize;
        this.http = http;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> byAddress(@Context UriInfo uri) {
        Map<String, List<String>> parameters = Map.copyOf(uri.getQueryParameters());
        return authorize.authorize(parameters).map(answer -> to(address(answer)));
    }

    /**
     * The standard wants it. A form of another site comes without our cookie (SameSite), so it is turned into an address,
     * which comes with it.
     */
    @POST
    @WithoutCookies
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<Void> byForm(String form) {
        return to(IssuerAddress.PATH + "/authorization?"
                + form.lines().findFirst().orElse(""));
    }

    private String address(Answer answer) {
        return switch (answer) {
            case Answer.Back back -> back.address().toString();
            case Answer.SignIn signIn -> PAGE + "?" + asked(signIn);
            case Answer.Explained why ->
                PAGE + "/refused?reason=" + encode(why.reason())
                        + (why.application() == null ? "" : "&application=" + encode(why.application()));
        };
    }

    /** What was asked for, to be asked again after signing in. */
    private String asked(Answer.SignIn signIn) {
        String since = signIn.since();
        String query = http.query() == null ? "" : http.query();
        if (since == null) {
            return query;
        }
        String rest = List.of(query.split("&")).stream()
                .filter(part -> !part.startsWith("since="))
                .collect(Collectors.joining("&"));
        return rest + "&since=" + encode(since);
    }

    private static RestResponse<Void> to(String address) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .header("Location", address)
                .build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
