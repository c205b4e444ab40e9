package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Registration of an individual (REG-27…REG-33). */
@Path("/api/v1/registrations/individual")
@Tag(name = "registration", description = "Registration without a card")
public class IndividualRegistrationResource {
    private static final RegistrationKind KIND = RegistrationKind.INDIVIDUAL;

    private final BeginRegistration begin;
    private final ChooseUsername chooseUsername;
    private final SendContactCode sendCode;
    private final ProveEmail proveEmail;
    private final ConfirmIndividual confirm;
    private final OneTimeCodes codes;

    IndividualRegistrationResource(
            BeginRegistration begin,
            ChooseUsername chooseUsername,
            SendContactCode sendCode,
            ProveEmail proveEmail,
            ConfirmIndividual confirm,
            OneTimeCodes codes) {
        this.begin = begin;
        this.chooseUsername = chooseUsername;
        this.sendCode = sendCode;
        this.proveEmail = proveEmail;
        this.confirm = confirm;
        this.codes = codes;
    }

    @POST
    @Operation(operationId = "beginIndividualRegistration", summary = "Open a registration; nothing is stated yet")
    @APIResponse(responseCode = "201", description = "Go on with the registrationId")
    public Uni<RestResponse<Begun>> begin() {
        return begin.begin(KIND).map(begun -> RestResponse.status(RestResponse.Status.CREATED, begun));
    }

    @POST
    @Path("/{registrationId}/username")
    @Operation(
            operationId = "chooseIndividualUsername",
            summary = "Keep a user name for this registration",
            description = "Free and kept for 30 minutes when answered with 204; 202 before a code was sent in this "
                    + "registration: nothing is told yet.")
    @APIResponse(responseCode = "204", description = "Free, and kept")
    @APIResponse(responseCode = "202", description = "Not judged yet; the name is judged after a code was sent")
    public Uni<RestResponse<Void>> chooseUsername(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") UsernameForm form) {
        return chooseUsername
                .choose(KIND, registrationId, Objects.requireNonNull(form.username()))
                .map(judged ->
                        RestResponse.status(judged ? RestResponse.Status.NO_CONTENT : RestResponse.Status.ACCEPTED));
    }

    @POST
    @Path("/{registrationId}/sms-codes")
    @Operation(operationId = "sendIndividualRegistrationCode", summary = "Send an SMS code; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendSmsCode(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") SmsCodeForm form) {
        return sendCode.sms(KIND, registrationId, form)
                .map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/{registrationId}/email-codes")
    @Operation(
            operationId = "sendIndividualEmailCode",
            summary = "Send an e-mail code to who has no mobile number here; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendEmailCode(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") EmailCodeForm form) {
        return sendCode.email(KIND, registrationId, form)
                .map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/{registrationId}/email")
    @Operation(
            operationId = "proveIndividualEmail",
            summary = "Prove the e-mail address instead of a mobile number",
            description = "Counts for passports and permits, while the form states this address.")
    @APIResponse(responseCode = "204", description = "Proven")
    public Uni<Void> proveEmail(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") ProvenEmailForm form) {
        return proveEmail.prove(registrationId, form);
    }

    @POST
    @Path("/{registrationId}/confirmation")
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "confirmIndividualRegistration", summary = "Check the form and create the account")
    @APIResponse(responseCode = "201", description = "Registered; the person signs in next")
    public Uni<RestResponse<Registered>> confirm(
            @PathParam("registrationId") String registrationId, @NotNull(message = "REQUIRED") IndividualForm form) {
        return confirm.confirm(registrationId, form)
                .map(registered -> RestResponse.status(RestResponse.Status.CREATED, registered));
    }
}
