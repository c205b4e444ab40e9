package io.yinxin.openid;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.WithoutCookies;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where applications get tokens. Answers as RFC 6749 says, not with problem details. */
@Path(IssuerAddress.PATH + "/token")
public class TokenResource {
    private final IssueTokens issue;
    private final IssuerAddress issuer;
    private final HttpServerRequest http;

    TokenResource(IssueTokens issue, IssuerAddress issuer, HttpServerRequest http) {
        this.issue = issue;
        this.issuer = issuer;
        this.http = http;
    }

    @POST
    @WithoutCookies
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> token(String form) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(issuer.at("/token")));
        request.setHeader("Content-Type", MediaType.APPLICATION_FORM_URLENCODED);
        String authorization = http.getHeader("Authorization");
        if (authorization != null) {
            request.setAuthorization(authorization);
        }
        request.setBody(form);
        return issue.issue(request).map(TokenResource::answer);
    }

    private static RestResponse<Object> answer(TokenAnswer answer) {
        return switch (answer) {
            case TokenAnswer.Issued issued -> RestResponse.ok(issued);
            case TokenAnswer.Refused refused -> refusal(refused.error());
        };
    }

    private static RestResponse<Object> refusal(ErrorObject error) {
        RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.create(error.getHTTPStatusCode());
        if (error.getHTTPStatusCode() == 401) {
            answer.header("WWW-Authenticate", "Basic realm=\"token\"");
        }
        return answer.type(MediaType.APPLICATION_JSON)
                .entity(Map.of("error", error.getCode(), "error_description", String.valueOf(error.getDescription())))
                .build();
    }
}
