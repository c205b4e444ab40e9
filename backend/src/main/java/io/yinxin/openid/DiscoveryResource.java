package io.yinxin.openid;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What applications configure themselves with (OpenID Connect Discovery, RFC 8414). */
@Path("/.well-known")
public class DiscoveryResource {
    private final Describe describe;

    DiscoveryResource(Describe describe) {
        this.describe = describe;
    }

    @GET
    @Path("/openid-configuration")
    @Operation(hidden = true)
    public Map<String, Object> openId() {
        return describe.provider();
    }

    @GET
    @Path("/oauth-authorization-server")
    @Operation(hidden = true)
    public Map<String, Object> oauth() {
        return describe.provider();
    }
}
