package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Registration of a public institution: the steps of an enterprise, without a session at the end (REG-34…REG-37). */
@Path("/api/v1/registrations/institution")
@Tag(name = "registration", description = "Registration without a card")
public class InstitutionRegistrationResource {
    private static final RegistrationKind KIND = RegistrationKind.PUBLIC_INSTITUTION;

    private final BeginRegistration begin;
    private final ChooseUsername chooseUsername;
    private final SendContactCode sendCode;
    private final ConfirmRegistration confirm;
    private final OneTimeCodes codes;

    InstitutionRegistrationResource(
            BeginRegistration begin,
            ChooseUsername chooseUsername,
            SendContactCode sendCode,
            ConfirmRegistration confirm,
            OneTimeCodes codes) {
        this.begin = begin;
        this.chooseUsername = chooseUsername;
        this.sendCode = sendCode;
        this.confirm = confirm;
        this.codes = codes;
    }

    @POST
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "beginInstitutionRegistration",
            summary = "Step 1: check the institution and its legal representative")
    @APIResponse(responseCode = "201", description = "Checked; go on with the registrationId")
    public Uni<RestResponse<Begun>> begin(@Valid @NotNull(message = "REQUIRED") OrganisationForm form) {
        return begin.begin(KIND, form).map(begun -> RestResponse.status(RestResponse.Status.CREATED, begun));
    }

    @PUT
    @Path("/{registrationId}")
    @Operation(
            operationId = "changeInstitutionRegistration",
            summary = "Step 1 again: other data of the institution for a registration under way")
    public Uni<Begun> change(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") OrganisationForm form) {
        return begin.change(KIND, registrationId, form);
    }

    @POST
    @Path("/{registrationId}/username")
    @Operation(
            operationId = "chooseInstitutionUsername",
            summary = "Keep a user name for this registration",
            description = "Free and kept for 30 minutes when answered with 204.")
    @APIResponse(responseCode = "204", description = "Free, and kept")
    public Uni<Void> chooseUsername(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") UsernameForm form) {
        return chooseUsername
                .choose(KIND, registrationId, Objects.requireNonNull(form.username()))
                .replaceWithVoid();
    }

    @POST
    @Path("/{registrationId}/sms-codes")
    @Operation(
            operationId = "sendInstitutionRegistrationCode",
            summary = "Send an SMS code to the administrator's mobile; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendSmsCode(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") SmsCodeForm form) {
        return sendCode.sms(KIND, registrationId, form)
                .map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/{registrationId}/confirmation")
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "confirmInstitutionRegistration", summary = "Step 2: create institution and administrator")
    @APIResponse(responseCode = "201", description = "Registered; the administrator signs in next")
    public Uni<RestResponse<Registered>> confirm(
            @PathParam("registrationId") String registrationId, @NotNull(message = "REQUIRED") AdministratorForm form) {
        return confirm.confirm(KIND, registrationId, form)
                .map(confirmed -> new Registered(confirmed.accountId(), confirmed.username()))
                .map(registered -> RestResponse.status(RestResponse.Status.CREATED, registered));
    }
}
