package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Our public keys, by which everybody can judge our tokens. */
@Path(IssuerAddress.PATH + "/keys")
public class KeysResource {
    private final Describe describe;

    KeysResource(Describe describe) {
        this.describe = describe;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Map<String, Object>> keys() {
        return describe.keys();
    }
}
