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

/** Registration of an overseas organisation (REG-39…REG-46). */
@Path("/api/v1/registrations/overseas")
@Tag(name = "registration", description = "Registration without a card")
public class OverseasRegistrationResource {
    private static final RegistrationKind KIND = RegistrationKind.OVERSEAS;

    private final BeginRegistration begin;
    private final ChooseUsername chooseUsername;
    private final SendContactCode sendCode;
    private final ConfirmOverseas confirm;
    private final OneTimeCodes codes;

    OverseasRegistrationResource(
            BeginRegistration begin,
            ChooseUsername chooseUsername,
            SendContactCode sendCode,
            ConfirmOverseas confirm,
            OneTimeCodes codes) {
        this.begin = begin;
        this.chooseUsername = chooseUsername;
        this.sendCode = sendCode;
        this.confirm = confirm;
        this.codes = codes;
    }

    @POST
    @Operation(operationId = "beginOverseasRegistration", summary = "Open a registration; nothing is stated yet")
    @APIResponse(responseCode = "201", description = "Go on with the registrationId")
    public Uni<RestResponse<Begun>> begin() {
        return begin.begin(KIND).map(begun -> RestResponse.status(RestResponse.Status.CREATED, begun));
    }

    @POST
    @Path("/{registrationId}/username")
    @Operation(
            operationId = "chooseOverseasUsername",
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
    @Path("/{registrationId}/email-codes")
    @Operation(operationId = "sendOverseasRegistrationCode", summary = "Send an e-mail code; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendEmailCode(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") EmailCodeForm form) {
        return sendCode.email(KIND, registrationId, form)
                .map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/{registrationId}/confirmation")
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "confirmOverseasRegistration", summary = "Check the form and create the account")
    @APIResponse(responseCode = "201", description = "Registered; the organisation signs in next")
    public Uni<RestResponse<Registered>> confirm(
            @PathParam("registrationId") String registrationId, @NotNull(message = "REQUIRED") OverseasForm form) {
        return confirm.confirm(registrationId, form)
                .map(registered -> RestResponse.status(RestResponse.Status.CREATED, registered));
    }
}
