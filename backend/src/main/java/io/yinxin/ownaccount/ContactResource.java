package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.changes.ChangeDone;
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

/** Bound phone and e-mail address. */
@Path("/api/v1/account")
@Tag(name = "account", description = "The own account")
public class ContactResource {
    private final ProvePhoneHolder proveHolder;
    private final ChangePhone changePhone;
    private final ChangeEmail changeEmail;
    private final OneTimeCodes codes;

    ContactResource(
            ProvePhoneHolder proveHolder, ChangePhone changePhone, ChangeEmail changeEmail, OneTimeCodes codes) {
        this.proveHolder = proveHolder;
        this.changePhone = changePhone;
        this.changeEmail = changeEmail;
        this.codes = codes;
    }

    @POST
    @Path("/phone/proof/sms-codes")
    @Operation(
            operationId = "sendPhoneProofCode",
            summary = "Send an SMS code to the bound phone, before another one is bound; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendProofCode(@Valid @NotNull(message = "REQUIRED") CaptchaForm form) {
        return proveHolder.sendCode(form).map(this::sent);
    }

    @POST
    @Path("/phone/proof")
    @Operation(
            operationId = "provePhoneHolder",
            summary = "Prove to be the holder, before another phone is bound",
            description =
                    "By smsCode, or by idType and idNumber as on record with password or token (step-up). Good for "
                            + "this session and one change within 15 minutes.")
    @APIResponse(responseCode = "204", description = "Proven")
    public Uni<Void> prove(@Valid @NotNull(message = "REQUIRED") PhoneProofForm form) {
        return proveHolder.prove(form);
    }

    @POST
    @Path("/phone/sms-codes")
    @Operation(
            operationId = "sendNewPhoneCode",
            summary = "Send an SMS code to the phone to be bound; after the proof, takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendPhoneCode(@Valid @NotNull(message = "REQUIRED") NewPhoneCodeForm form) {
        return changePhone.sendCode(form).map(this::sent);
    }

    @PUT
    @Path("/phone")
    @Operation(
            operationId = "changePhone",
            summary = "Bind another phone; after the proof, with the code sent to it",
            description = "It does not sign in of itself: with phone login on, PHONE_LOGIN_OFF is to be accepted.")
    public Uni<ChangeDone> changePhone(@Valid @NotNull(message = "REQUIRED") NewPhoneForm form) {
        return changePhone.change(form);
    }

    @POST
    @Path("/email/email-codes")
    @Operation(
            operationId = "sendNewEmailCode",
            summary = "Send a code to the e-mail address to be bound; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendEmailCode(@Valid @NotNull(message = "REQUIRED") EmailCodeForm form) {
        return changeEmail.sendCode(form).map(this::sent);
    }

    @PUT
    @Path("/email")
    @Operation(
            operationId = "changeEmail",
            summary = "Bind another e-mail address, with the code sent to it, and password or card",
            description = "It does not sign in of itself: with e-mail login on, EMAIL_LOGIN_OFF is to be accepted.")
    public Uni<ChangeDone> changeEmail(@Valid @NotNull(message = "REQUIRED") NewEmailForm form) {
        return changeEmail.change(form);
    }

    private RestResponse<CodeSent> sent(Void done) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent());
    }
}
