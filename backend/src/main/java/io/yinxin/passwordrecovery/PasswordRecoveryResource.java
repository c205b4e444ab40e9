package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The way back to an account whose password is forgotten. */
@Path("/api/v1/recoveries/password")
@Tag(name = "recovery", description = "The way back for who has forgotten the user name or the password")
public class PasswordRecoveryResource {
    private final BeginRecovery begin;
    private final ViewRecovery view;
    private final SendRecoveryCode sendCode;
    private final SetPassword setPassword;
    private final HandInPicture handIn;
    private final RequestReview requestReview;
    private final OneTimeCodes codes;

    PasswordRecoveryResource(
            BeginRecovery begin,
            ViewRecovery view,
            SendRecoveryCode sendCode,
            SetPassword setPassword,
            HandInPicture handIn,
            RequestReview requestReview,
            OneTimeCodes codes) {
        this.begin = begin;
        this.view = view;
        this.sendCode = sendCode;
        this.setPassword = setPassword;
        this.handIn = handIn;
        this.requestReview = requestReview;
        this.codes = codes;
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "beginPasswordRecovery",
            summary = "Step 1: take a user name; takes an answered captcha",
            description = "Names nobody has are answered like any other (RCP-03).")
    @APIResponse(responseCode = "201", description = "Begun; go on with the recoveryId")
    public Uni<RestResponse<RecoveryView>> begin(@Valid @NotNull(message = "REQUIRED") StartForm form) {
        return begin.begin(form).map(begun -> RestResponse.status(RestResponse.Status.CREATED, begun));
    }

    @GET
    @Path("/{recoveryId}")
    @Operation(operationId = "viewPasswordRecovery", summary = "How far a recovery is")
    public Uni<RecoveryView> view(@PathParam("recoveryId") String recoveryId) {
        return view.view(recoveryId);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/sms-codes")
    @Operation(
            operationId = "sendPasswordRecoverySmsCode",
            summary = "Send an SMS code to the bound mobile or to the person at the screen; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way, if there is a receiver")
    public Uni<RestResponse<CodeSent>> sendSms(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") SmsCodeForm form) {
        return sendCode.sms(recoveryId, form).map(sent -> accepted());
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/email-codes")
    @Operation(
            operationId = "sendPasswordRecoveryEmailCode",
            summary = "Send a code to the bound e-mail or to the person at the screen; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way, if there is a receiver")
    public Uni<RestResponse<CodeSent>> sendEmail(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") EmailCodeForm form) {
        return sendCode.email(recoveryId, form).map(sent -> accepted());
    }

    @PUT
    @Cancellable(false)
    @Path("/{recoveryId}/pictures/{slot}")
    @Consumes({"image/jpeg", "image/png", "image/bmp", "application/octet-stream"})
    @Operation(
            operationId = "handInPasswordRecoveryPicture",
            summary = "Hand in a picture for manual review; replaces the slot's former one",
            description = "The body is the file; what it is, its content says, not the header.")
    public Uni<HandInPicture.PictureView> picture(
            @PathParam("recoveryId") String recoveryId,
            @PathParam("slot") String slot,
            @NotNull(message = "REQUIRED") byte[] body) {
        return handIn.put(recoveryId, slot, Buffer.buffer(body));
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/review")
    @Idempotent
    @Operation(
            operationId = "requestPasswordReview",
            summary = "Have a person decide; takes an answered captcha",
            description = "For administrators after failed data of the legal representative, and for overseas "
                    + "organisations. The password comes into force if the request is approved.")
    @APIResponse(responseCode = "200", description = "Submitted, with the number of the request")
    public Uni<RestResponse<RecoveryView>> review(
            @PathParam("recoveryId") String recoveryId, @NotNull(message = "REQUIRED") ReviewForm form) {
        return requestReview.submit(recoveryId, form).map(RestResponse::ok);
    }

    @PUT
    @Cancellable(false)
    @Path("/{recoveryId}/password")
    @Operation(
            operationId = "setRecoveredPassword",
            summary = "Step 3: set the new password after a proof",
            description = "All sessions of the account end. With effectiveAt it comes into force then.")
    public Uni<RecoveryView> password(
            @PathParam("recoveryId") String recoveryId, @NotNull(message = "REQUIRED") NewPasswordForm form) {
        return setPassword.set(recoveryId, form);
    }

    private RestResponse<CodeSent> accepted() {
        return RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent());
    }
}
