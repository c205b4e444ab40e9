package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 1 of an enterprise by its electronic licence. */
@Path("/api/v1/registrations/licences")
@Tag(name = "registration", description = "Registration without a card")
public class LicenceRegistrationResource {
    private final ScanLicence scanLicence;

    LicenceRegistrationResource(ScanLicence scanLicence) {
        this.scanLicence = scanLicence;
    }

    @POST
    @Operation(
            operationId = "startLicenceScan",
            summary = "Get a QR code for the app that holds the electronic business licence")
    @APIResponse(responseCode = "201", description = "To be scanned within three minutes")
    public Uni<RestResponse<LicenceView.Started>> start() {
        return scanLicence.start().map(started -> RestResponse.status(RestResponse.Status.CREATED, started));
    }

    @GET
    @Path("/{licenceId}")
    @Operation(
            operationId = "readLicenceScan",
            summary = "How far the scan has come; ask every two seconds",
            description = "ORG_ADMIN_EXISTS once the licence of an organisation with an administrator is confirmed.")
    public Uni<LicenceView> read(@PathParam("licenceId") String licenceId) {
        return scanLicence.read(licenceId);
    }
}
