package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.web.Idempotent;
import io.yinxin.sessions.Opened;
import io.yinxin.sessions.SessionCookie;
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

/** Registration of an enterprise without a card: step 1, what step 2 asks in between, step 2. */
@Path("/api/v1/registrations/enterprise")
@Tag(name = "registration", description = "Registration without a card")
public class EnterpriseRegistrationResource {
    private final BeginRegistration begin;
    private final ChooseUsername chooseUsername;
    private final SendContactCode sendCode;
    private final ConfirmRegistration confirm;
    private final OneTimeCodes codes;
    private final SessionCookie cookie;

    EnterpriseRegistrationResource(
            BeginRegistration begin,
            ChooseUsername chooseUsername,
            SendContactCode sendCode,
            ConfirmRegistration confirm,
            OneTimeCodes codes,
            SessionCookie cookie) {
        this.begin = begin;
        this.chooseUsername = chooseUsername;
        this.sendCode = sendCode;
        this.confirm = confirm;
        this.codes = codes;
        this.cookie = cookie;
    }

    @POST
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "beginEnterpriseRegistration",
            summary = "Step 1: check the organisation and its legal representative")
    @APIResponse(responseCode = "201", description = "Checked; go on with the registrationId")
    public Uni<RestResponse<Begun>> begin(@Valid @NotNull(message = "REQUIRED") OrganisationForm form) {
        return begin.begin(RegistrationKind.ENTERPRISE, form)
                .map(begun -> RestResponse.status(RestResponse.Status.CREATED, begun));
    }

    @PUT
    @Path("/{registrationId}")
    @Operation(
            operationId = "changeEnterpriseRegistration",
            summary = "Step 1 again: other data of the organisation for a registration under way")
    public Uni<Begun> change(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") OrganisationForm form) {
        return begin.change(RegistrationKind.ENTERPRISE, registrationId, form);
    }

    @POST
    @Path("/{registrationId}/username")
    @Operation(
            operationId = "chooseUsername",
            summary = "Keep a user name for this registration",
            description = "Free and kept for 30 minutes when answered with 204.")
    @APIResponse(responseCode = "204", description = "Free, and kept")
    public Uni<Void> chooseUsername(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") UsernameForm form) {
        return chooseUsername
                .choose(RegistrationKind.ENTERPRISE, registrationId, Objects.requireNonNull(form.username()))
                .replaceWithVoid();
    }

    @POST
    @Path("/{registrationId}/sms-codes")
    @Operation(
            operationId = "sendRegistrationCode",
            summary = "Send an SMS code to the administrator's mobile; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendSmsCode(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") SmsCodeForm form) {
        return sendCode.sms(RegistrationKind.ENTERPRISE, registrationId, form)
                .map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/{registrationId}/confirmation")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "confirmEnterpriseRegistration",
            summary = "Step 2: create organisation and administrator, and sign in",
            description =
                    "The session comes as an HttpOnly cookie; a repeat of the request, and a partner site, get the answer "
                            + "without it.")
    @APIResponse(responseCode = "201", description = "Registered and signed in")
    public Uni<RestResponse<Registered>> confirm(
            @PathParam("registrationId") String registrationId, @NotNull(message = "REQUIRED") AdministratorForm form) {
        return confirm.confirm(RegistrationKind.ENTERPRISE, registrationId, form)
                .map(this::answer);
    }

    private RestResponse<Registered> answer(ConfirmRegistration.Confirmed confirmed) {
        var answer = RestResponse.ResponseBuilder.create(
                RestResponse.Status.CREATED, new Registered(confirmed.accountId(), confirmed.username()));
        Opened session = confirmed.session();
        return (session == null ? answer : answer.cookie(cookie.holding(session))).build();
    }
}
