package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.corporatebank.BankVisit;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Recovery of a user name by what can be proven at once; manual review is beside it. */
@Path("/api/v1/recoveries/username")
@Tag(name = "username-recovery", description = "Recovery of a lost user name")
public class UsernameRecoveryResource {
    private final BeginRecovery begin;
    private final ViewRecovery view;
    private final SendRecoveryCode sendCode;
    private final StateOrganisation organisation;
    private final ProveMobile mobile;
    private final StateRequester requester;
    private final ChooseOperators operators;
    private final StateFacts facts;
    private final StartBank bank;
    private final ListUsernames list;
    private final CheckBankCard bankCard;
    private final OneTimeCodes codes;

    UsernameRecoveryResource(
            BeginRecovery begin,
            ViewRecovery view,
            SendRecoveryCode sendCode,
            StateOrganisation organisation,
            ProveMobile mobile,
            StateRequester requester,
            ChooseOperators operators,
            StateFacts facts,
            StartBank bank,
            ListUsernames list,
            CheckBankCard bankCard,
            OneTimeCodes codes) {
        this.begin = begin;
        this.view = view;
        this.sendCode = sendCode;
        this.organisation = organisation;
        this.mobile = mobile;
        this.requester = requester;
        this.operators = operators;
        this.facts = facts;
        this.bank = bank;
        this.list = list;
        this.bankCard = bankCard;
        this.codes = codes;
    }

    @POST
    @Cancellable(false)
    @Operation(operationId = "beginUsernameRecovery", summary = "Choose kind of user and method")
    @APIResponse(responseCode = "201", description = "Go on with the recoveryId")
    public Uni<RestResponse<RecoveryView>> begin(@Valid @NotNull(message = "REQUIRED") BeginForm form) {
        return begin.begin(form).map(begun -> RestResponse.status(RestResponse.Status.CREATED, begun));
    }

    @GET
    @Path("/{recoveryId}")
    @Operation(operationId = "viewUsernameRecovery", summary = "How far it is; asks the bank, where one was chosen")
    public Uni<RecoveryView> view(@PathParam("recoveryId") String recoveryId) {
        return view.view(recoveryId);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/sms-codes")
    @Operation(
            operationId = "sendUsernameRecoverySms",
            summary = "Send an SMS code; takes an answered captcha",
            description = "An operator's code is confirmed whether the number is the bound one or not.")
    @APIResponse(responseCode = "202", description = "Confirmed")
    public Uni<RestResponse<CodeSent>> sendSms(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") SmsForm form) {
        return sendCode.sms(recoveryId, form).map(sent -> sent());
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/email-codes")
    @Operation(
            operationId = "sendUsernameRecoveryEmail",
            summary = "Send an e-mail code, for individuals; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "Confirmed")
    public Uni<RestResponse<CodeSent>> sendEmail(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") EmailForm form) {
        return sendCode.email(recoveryId, form).map(sent -> sent());
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/organisation")
    @Operation(operationId = "stateRecoveryOrganisation", summary = "Administrators, step 1: organisation and phone")
    public Uni<RecoveryView> organisation(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") OrganisationForm form) {
        return organisation.state(recoveryId, form);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/mobile")
    @Operation(operationId = "proveRecoveryMobile", summary = "Bound phone and manual review, step 1: phone or e-mail")
    public Uni<RecoveryView> mobile(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") MobileForm form) {
        return mobile.prove(recoveryId, form);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/requester")
    @Idempotent
    @Operation(
            operationId = "stateRecoveryRequester",
            summary = "Step 2: who asks",
            description = "May be the last step: then the answer has the user names.")
    public Uni<RestResponse<RecoveryView>> requester(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") RequesterForm form) {
        return requester.state(recoveryId, form).map(RestResponse::ok);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/operators")
    @Operation(operationId = "chooseRecoveryOperators", summary = "Name the two operators whose phones may be proven")
    public Uni<RecoveryView> operators(@PathParam("recoveryId") String recoveryId) {
        return operators.choose(recoveryId);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/facts")
    @Idempotent
    @Operation(operationId = "stateRecoveryFacts", summary = "Step 3: the ticked choices, judged as a whole")
    public Uni<RestResponse<RecoveryView>> facts(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") FactsForm form) {
        return facts.state(recoveryId, form).map(RestResponse::ok);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/bank")
    @Operation(operationId = "startRecoveryBank", summary = "Choose the bank; lead the browser to the redirect address")
    public Uni<BankView> bank(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") BankForm form) {
        return bank.start(recoveryId, Objects.requireNonNull(form.bankCode())).map(BankView::of);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/usernames")
    @Idempotent
    @Operation(
            operationId = "listRecoveredUsernames",
            summary = "After the bank's proof: all user names of the organisation, once")
    public Uni<RestResponse<RecoveryView>> usernames(@PathParam("recoveryId") String recoveryId) {
        return list.list(recoveryId).map(RestResponse::ok);
    }

    @POST
    @Cancellable(false)
    @Path("/{recoveryId}/bank-card")
    @Idempotent
    @Operation(operationId = "checkRecoveryBankCard", summary = "Operators and individuals: identity and bank card")
    public Uni<RestResponse<RecoveryView>> bankCard(
            @PathParam("recoveryId") String recoveryId, @Valid @NotNull(message = "REQUIRED") BankCardForm form) {
        return bankCard.check(recoveryId, form).map(RestResponse::ok);
    }

    private RestResponse<CodeSent> sent() {
        return RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent());
    }

    @Schema(name = "RecoveryBankForm")
    record BankForm(@Filled @Nullable String bankCode) {}

    @Schema(name = "RecoveryBankVisit")
    record BankView(String redirect, Instant expiresAt) {
        static BankView of(BankVisit visit) {
            return new BankView(visit.redirect(), visit.expiresAt());
        }
    }
}
