package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.ownaccount.NewPasswordForm;
import io.yinxin.platform.validation.Filled;
import io.yinxin.sessions.SessionCookie;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a session with an initial password is for, and nothing else (SGN-15 to SGN-20). */
@Path("/api/v1/session/first")
@Tag(name = "session", description = "Signing in and out")
public class FirstSignInResource {
    private final FirstSignIn first;
    private final OneTimeCodes codes;
    private final SessionCookie cookie;

    FirstSignInResource(FirstSignIn first, OneTimeCodes codes, SessionCookie cookie) {
        this.first = first;
        this.codes = codes;
        this.cookie = cookie;
    }

    @POST
    @Path("/sms-codes")
    @Operation(
            operationId = "sendFirstSignInCode",
            summary = "Send an SMS code to the mobile given when the account was made",
            description = "Only in a session with mustChangePassword. PHONE_NOT_BOUND where no mobile was given.")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendFirstCode() {
        return first.sendCode().map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/proof")
    @Operation(operationId = "proveFirstSignIn", summary = "Prove the mobile with the code sent to it")
    @APIResponse(
            responseCode = "204",
            description = "Proven; this session may change the password now, or is open where none is to be changed")
    public Uni<Void> prove(@Valid @NotNull(message = "REQUIRED") ProofForm form) {
        return first.prove(form.smsCode());
    }

    @POST
    @Path("/password")
    @Operation(
            operationId = "changeInitialPassword",
            summary = "Change the initial password",
            description =
                    "After the proof, else MOBILE_PROOF_REQUIRED. Ends all sessions of the account, this one too.")
    @APIResponse(responseCode = "204", description = "Changed; sign in with the new password")
    public Uni<RestResponse<Void>> changePassword(@NotNull(message = "REQUIRED") NewPasswordForm form) {
        return first.changePassword(form)
                .map(done -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.gone())
                        .build());
    }

    @Schema(name = "FirstSignInProof")
    record ProofForm(@Filled @Nullable String smsCode) {
        @Override
        public String toString() {
            return "ProofForm";
        }
    }
}
