package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Activity;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.web.PageOf;
import io.yinxin.platform.web.PageSize;
import io.yinxin.sessions.SessionCookie;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The signed-in holder's own account. */
@Path("/api/v1/account")
@Tag(name = "account", description = "The own account")
public class AccountResource {
    private final ViewAccount viewAccount;
    private final RevealPersonalData revealPersonalData;
    private final ViewActivity viewActivity;
    private final ActivateAccount activateAccount;
    private final ChangeOwnPassword changePassword;
    private final OneTimeCodes codes;
    private final SessionCookie cookie;

    AccountResource(
            ViewAccount viewAccount,
            RevealPersonalData revealPersonalData,
            ViewActivity viewActivity,
            ActivateAccount activateAccount,
            ChangeOwnPassword changePassword,
            OneTimeCodes codes,
            SessionCookie cookie) {
        this.changePassword = changePassword;
        this.cookie = cookie;
        this.viewAccount = viewAccount;
        this.revealPersonalData = revealPersonalData;
        this.viewActivity = viewActivity;
        this.activateAccount = activateAccount;
        this.codes = codes;
    }

    @GET
    @Operation(operationId = "viewAccount", summary = "View the own account; document number and mobile are masked")
    public Uni<AccountView> view() {
        return viewAccount.own();
    }

    @POST
    @Path("/reveals")
    @Operation(
            operationId = "revealPersonalData",
            summary = "See the own document number and mobile in full, for the password or a token of purpose step-up")
    public Uni<RevealPersonalData.Revealed> reveal(@Valid @NotNull(message = "REQUIRED") RevealForm form) {
        return revealPersonalData.reveal(form.password(), form.token());
    }

    @GET
    @Path("/activity")
    @Operation(operationId = "viewActivity", summary = "What happened to the own account in the last 90 days")
    public Uni<PageOf<Activity>> activity(
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("10") @PageSize int pageSize) {
        return viewActivity.own(page, pageSize);
    }

    @POST
    @Path("/activation/sms-codes")
    @Operation(
            operationId = "sendActivationCode",
            summary = "Send an SMS code to the mobile to be bound at activation; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendActivationCode(@Valid @NotNull(message = "REQUIRED") MobileForm form) {
        return activateAccount
                .sendCode(form)
                .map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/activation")
    @Operation(
            operationId = "activateAccount",
            summary = "Give an account made from a card its first password",
            description = "Only in a session made with the bound card; mobile and code where no mobile is bound.")
    @APIResponse(responseCode = "204", description = "Activated")
    public Uni<Void> activate(@NotNull(message = "REQUIRED") ActivationForm form) {
        return activateAccount.activate(form);
    }

    @POST
    @Path("/password")
    @Operation(
            operationId = "changePassword",
            summary = "Change the own password",
            description = "A wrong old one counts for the lock. Ends all sessions of the account, this one too.")
    @APIResponse(responseCode = "204", description = "Changed; sign in with the new password")
    public Uni<RestResponse<Void>> changePassword(@NotNull(message = "REQUIRED") NewPasswordForm form) {
        return changePassword
                .change(form)
                .map(done -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.gone())
                        .build());
    }

    @Schema(name = "Reveal")
    record RevealForm(
            @Size(max = 100, message = "TOO_LONG") @Nullable String password,
            @Nullable CardTokenForm token) {
        @Override
        public String toString() {
            return "RevealForm";
        }
    }
}
