package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Step 2: one proof leads to the new password. */
@Path("/api/v1/recoveries/password/{recoveryId}")
@Tag(name = "recovery")
public class PasswordProofResource {
    private final ProveByCode byCode;
    private final ProveByAccountInformation byAccountInformation;
    private final ProveByLegalRepresentative byLegalRepresentative;
    private final ProveByLicence byLicence;

    PasswordProofResource(
            ProveByCode byCode,
            ProveByAccountInformation byAccountInformation,
            ProveByLegalRepresentative byLegalRepresentative,
            ProveByLicence byLicence) {
        this.byCode = byCode;
        this.byAccountInformation = byAccountInformation;
        this.byLegalRepresentative = byLegalRepresentative;
        this.byLicence = byLicence;
    }

    @POST
    @Cancellable(false)
    @Path("/proofs/phone")
    @Operation(operationId = "proveByPhone", summary = "The code that went to the bound mobile")
    public Uni<RecoveryView> phone(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") SmsProofForm form) {
        return byCode.phone(recoveryId, form);
    }

    @POST
    @Cancellable(false)
    @Path("/proofs/email")
    @Operation(operationId = "proveByEmail", summary = "The code that went to the bound e-mail address")
    public Uni<RecoveryView> email(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") EmailProofForm form) {
        return byCode.email(recoveryId, form);
    }

    @POST
    @Cancellable(false)
    @Path("/proofs/account-information")
    @Operation(
            operationId = "proveByAccountInformation",
            summary = "The holder's data, and a code to the person at the screen",
            description = "The bound phone and e-mail are told at once, with a link to object (RCP-15).")
    public Uni<RecoveryView> accountInformation(
            @PathParam("recoveryId") String recoveryId, @NotNull(message = "REQUIRED") AccountInformationForm form) {
        return byAccountInformation.prove(recoveryId, form);
    }

    @POST
    @Cancellable(false)
    @Path("/proofs/legal-representative")
    @Operation(
            operationId = "proveByLegalRepresentative",
            summary = "The organisation's and its legal representative's data, and a code to the person at the screen",
            description =
                    "LEGAL_INFO_MISMATCH adds MANUAL_REVIEW to the methods. The bound phone and e-mail are told at "
                            + "once, with a link to object (RCP-15).")
    public Uni<RecoveryView> legalRepresentative(
            @PathParam("recoveryId") String recoveryId, @NotNull(message = "REQUIRED") LegalRepresentativeForm form) {
        return byLegalRepresentative.prove(recoveryId, form);
    }

    @POST
    @Cancellable(false)
    @Path("/licence")
    @Operation(
            operationId = "startLicenceProof",
            summary = "A code to be scanned with the app of the electronic business licence")
    public Uni<ProveByLicence.ScanView> startLicence(@PathParam("recoveryId") String recoveryId) {
        return byLicence.start(recoveryId);
    }

    @GET
    @Path("/licence")
    @Operation(
            operationId = "viewLicenceProof",
            summary = "How far the scan is; with recovery once the licence was found right")
    public Uni<ProveByLicence.ScanState> licence(@PathParam("recoveryId") String recoveryId) {
        return byLicence.state(recoveryId);
    }
}
