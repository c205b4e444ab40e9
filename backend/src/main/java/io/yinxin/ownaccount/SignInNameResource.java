package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether mobile and e-mail sign in. */
@Path("/api/v1/account")
@Tag(name = "account", description = "The own account")
public class SignInNameResource {
    private final SwitchSignInNames names;
    private final OneTimeCodes codes;

    SignInNameResource(SwitchSignInNames names, OneTimeCodes codes) {
        this.names = names;
        this.codes = codes;
    }

    @POST
    @Path("/phone-login/sms-codes")
    @Operation(
            operationId = "sendPhoneLoginCode",
            summary = "Send an SMS code to the bound mobile, to let it sign in; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendPhoneCode(@Valid @NotNull(message = "REQUIRED") CaptchaForm form) {
        return names.sendCode(SignInName.PHONE, form).map(this::sent);
    }

    @PUT
    @Path("/phone-login")
    @Operation(
            operationId = "switchPhoneLogin",
            summary = "Let the bound mobile sign in, or no more",
            description =
                    "Turning on needs smsCode, or password or token where the mobile was proven before; at most one "
                            + "account per mobile has it on (PHONE_LOGIN_TAKEN).")
    public Uni<AccountSwitches> switchPhone(@Valid @NotNull(message = "REQUIRED") PhoneSwitchForm form) {
        return Boolean.TRUE.equals(form.enabled())
                ? names.turnOn(SignInName.PHONE, form.smsCode(), form.password(), form.token())
                : names.turnOff(SignInName.PHONE);
    }

    @POST
    @Path("/email-login/email-codes")
    @Operation(
            operationId = "sendEmailLoginCode",
            summary = "Send a code to the own e-mail address, to let it sign in; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendEmailCode(@Valid @NotNull(message = "REQUIRED") CaptchaForm form) {
        return names.sendCode(SignInName.EMAIL, form).map(this::sent);
    }

    @PUT
    @Path("/email-login")
    @Operation(
            operationId = "switchEmailLogin",
            summary = "Let the own e-mail address sign in, or no more",
            description = "As phone-login, with emailCode and EMAIL_LOGIN_TAKEN.")
    public Uni<AccountSwitches> switchEmail(@Valid @NotNull(message = "REQUIRED") EmailSwitchForm form) {
        return Boolean.TRUE.equals(form.enabled())
                ? names.turnOn(SignInName.EMAIL, form.emailCode(), form.password(), form.token())
                : names.turnOff(SignInName.EMAIL);
    }

    private RestResponse<CodeSent> sent(Void done) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent());
    }
}
