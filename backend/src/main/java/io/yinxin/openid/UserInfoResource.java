package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.WithoutCookies;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The userinfo endpoint (OpenID Connect Core section 5.3). */
@Path(IssuerAddress.PATH + "/userinfo")
public class UserInfoResource {
    private final ReadClaims claims;

    UserInfoResource(ReadClaims claims) {
        this.claims = claims;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Map<String, Object>> read() {
        return claims.read();
    }

    @POST
    @WithoutCookies
    @Operation(hidden = true)
    public Uni<Map<String, Object>> readByPost() {
        return claims.read();
    }
}
