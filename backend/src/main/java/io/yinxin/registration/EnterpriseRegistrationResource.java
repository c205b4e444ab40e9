package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.Username;
import io.yinxin.platform.web.Idempotent;
import io.yinxin.sessions.SessionCookie;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registration of an enterprise without a card: step 1, what step 2 asks in between, step 2. */
@Path("/api/v1/registrations/enterprise")
@Tag(name = "registration", description = "Registration without a card")
public class EnterpriseRegistrationResource {
    private final BeginRegistration begin;
    private final ChooseUsername chooseUsername;
    private final SendSmsCode sendSmsCode;
    private final ConfirmRegistration confirm;
    private final OneTimeCodes codes;
    private final SessionCookie cookie;

    EnterpriseRegistrationResource(
            BeginRegistration begin,
            ChooseUsername chooseUsername,
            SendSmsCode sendSmsCode,
            ConfirmRegistration confirm,
            OneTimeCodes codes,
            SessionCookie cookie) {
        this.begin = begin;
        this.chooseUsername = chooseUsername;
        this.sendSmsCode = sendSmsCode;
        this.confirm = confirm;
        this.codes = codes;
        this.cookie = cookie;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "beginEnterpriseRegistration",
            summary = "Step 1: check the organisation and its legal representative")
    @APIResponse(responseCode = "201", description = "Checked; go on with the registrationId")
    public Uni<RestResponse<Begun>> begin(@Valid @NotNull(message = "REQUIRED") OrganisationForm form) {
        return begin.begin(form).map(begun -> RestResponse.status(RestResponse.Status.CREATED, begun));
    }

    @PUT
    @Path("/{registrationId}")
    @Operation(
            operationId = "changeEnterpriseRegistration",
            summary = "Step 1 again: other data of the organisation for a registration under way")
    public Uni<Begun> change(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") OrganisationForm form) {
        return begin.change(registrationId, form);
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
        return chooseUsername.choose(registrationId, Objects.requireNonNull(form.username()));
    }

    @POST
    @Path("/{registrationId}/sms-codes")
    @Operation(
            operationId = "sendRegistrationCode",
            summary = "Send an SMS code to the administrator's mobile; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<SentView>> sendSmsCode(
            @PathParam("registrationId") String registrationId,
            @Valid @NotNull(message = "REQUIRED") SmsCodeForm form) {
        return sendSmsCode
                .send(registrationId, form)
                .map(sent ->
                        RestResponse.status(RestResponse.Status.ACCEPTED, new SentView(codes.resendAfterSeconds())));
    }

    @POST
    @Path("/{registrationId}/confirmation")
    @Idempotent
    @Operation(
            operationId = "confirmEnterpriseRegistration",
            summary = "Step 2: create organisation and administrator, and sign in",
            description =
                    "The session comes as an HttpOnly cookie; a repeat of the request gets the answer without it.")
    @APIResponse(responseCode = "201", description = "Registered and signed in")
    public Uni<RestResponse<RegisteredView>> confirm(
            @PathParam("registrationId") String registrationId, @NotNull(message = "REQUIRED") AdministratorForm form) {
        return confirm.confirm(registrationId, form)
                .map(confirmed -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED,
                                new RegisteredView(confirmed.session().user().accountId(), confirmed.username()))
                        .cookie(cookie.holding(confirmed.session()))
                        .build());
    }

    @Schema(name = "UsernameForm")
    record UsernameForm(@Filled @Username @Nullable String username) {
        UsernameForm {
            username = username == null ? null : username.strip();
        }
    }

    @Schema(name = "CodeSent")
    record SentView(int resendAfterSeconds) {}

    @Schema(name = "Registered")
    record RegisteredView(UUID accountId, String username) {}
}
