package io.yinxin.partners;

import io.smallrye.common.annotation.NonBlocking;
import io.yinxin.platform.security.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The answer comes from settings, hence no waiting and no {@code Uni}. */
@Path("/api/v1/partner-sites")
@Tag(name = "partners", description = "Sites that share the accounts")
@NonBlocking
public class PartnerSiteResource {
    private final ReadPartnerSite readSite;
    private final Caller caller;

    PartnerSiteResource(ReadPartnerSite readSite, Caller caller) {
        this.readSite = readSite;
        this.caller = caller;
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readPartnerSite", summary = "Where users of a partner site are led back to")
    @APIResponse(responseCode = "200", description = "A site that takes part at present")
    public PartnerSite site(@PathParam("code") String code) {
        return readSite.read(code, caller.language());
    }
}
