package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.changes.ChangeDone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an overseas organisation says of itself. */
@Path("/api/v1/account")
@Tag(name = "account", description = "The own account")
public class OverseasResource {
    private final ChangeOverseas changeOverseas;
    private final SupplementNumber supplementNumber;

    OverseasResource(ChangeOverseas changeOverseas, SupplementNumber supplementNumber) {
        this.changeOverseas = changeOverseas;
        this.supplementNumber = supplementNumber;
    }

    @PUT
    @Path("/overseas")
    @Operation(
            operationId = "changeOverseasData",
            summary = "Change the data of the own overseas organisation",
            description =
                    "Another e-mail address with the code sent to it by POST /account/email/email-codes, and the password.")
    public Uni<ChangeDone> change(@NotNull(message = "REQUIRED") OverseasDataForm form) {
        return changeOverseas.change(form);
    }

    @PUT
    @Path("/registration-number")
    @Operation(
            operationId = "supplementRegistrationNumber",
            summary = "State the registration number of the own overseas organisation; once, for good")
    @APIResponse(responseCode = "204", description = "Stated")
    public Uni<Void> supplement(@Valid @NotNull(message = "REQUIRED") RegistrationNumberForm form) {
        return supplementNumber.supplement(form);
    }
}
