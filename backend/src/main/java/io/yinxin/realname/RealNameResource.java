package io.yinxin.realname;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.realname.VerifyByCard.CardProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The own verification: state, card, and the ways of operators and individuals. */
@Path("/api/v1/real-name")
@Tag(name = "real name", description = "Verification of organisations and persons")
public class RealNameResource {
    private final ViewRealName viewRealName;
    private final VerifyByCard byCard;
    private final VerifyByIdentity byIdentity;
    private final VerifyByBankCard byBankCard;
    private final SendRealNameCode sendCode;
    private final OneTimeCodes codes;

    RealNameResource(
            ViewRealName viewRealName,
            VerifyByCard byCard,
            VerifyByIdentity byIdentity,
            VerifyByBankCard byBankCard,
            SendRealNameCode sendCode,
            OneTimeCodes codes) {
        this.viewRealName = viewRealName;
        this.byCard = byCard;
        this.byIdentity = byIdentity;
        this.byBankCard = byBankCard;
        this.sendCode = sendCode;
        this.codes = codes;
    }

    @GET
    @Operation(
            operationId = "viewRealName",
            summary =
                    "The own level, what can be done about it, and all verifications with time and cause of their end")
    public Uni<RealNameView> view() {
        return viewRealName.own();
    }

    @POST
    @Path("/card")
    @Operation(
            operationId = "verifyRealNameByCard",
            summary = "Administrators and operators: a card, by a token of purpose verify",
            description = "An administrator without card is bound to a legal card by the same act.")
    public Uni<CardView> card(@Valid @NotNull(message = "REQUIRED") CardForm form) {
        return byCard.verify(form.token()).map(CardView::of);
    }

    @POST
    @Path("/identity")
    @Operation(
            operationId = "verifyRealNameByIdentity",
            summary = "Operators and individuals: the register confirms the identity on record")
    public Uni<ReachedView> identity() {
        return byIdentity.verify().map(ReachedView::of);
    }

    @POST
    @Path("/sms-codes")
    @Operation(
            operationId = "sendRealNameCode",
            summary = "Send an SMS code to the phone a bank has for a card",
            description = "From the second code of a session on with an answered captcha: REQUIRED at imageCode.")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendCode(@Valid @NotNull(message = "REQUIRED") ReservedPhoneForm form) {
        return sendCode.send(form).map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/bank-card")
    @Operation(
            operationId = "verifyRealNameByBankCard",
            summary = "Operators and individuals: the bank confirms holder, card and phone")
    public Uni<ReachedView> bankCard(@Valid @NotNull(message = "REQUIRED") BankCardForm form) {
        return byBankCard.verify(form).map(ReachedView::of);
    }

    @Schema(name = "RealNameCard")
    public record CardForm(
            @Valid @NotNull(message = "REQUIRED") CardTokenForm token) {}

    @Schema(name = "RealNameReached")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReachedView(
            RealNameLevel level,
            List<String> methods,
            @Nullable Instant verifiedAt) {
        static ReachedView of(RealName reached) {
            return new ReachedView(reached.level(), reached.methods(), reached.verifiedAt());
        }
    }

    /** @param card masked number @param bound whether the account was bound to it just now */
    @Schema(name = "RealNameByCard")
    record CardView(RealNameLevel level, List<String> methods, String card, String orgName, boolean bound) {
        static CardView of(CardProof proof) {
            return new CardView(
                    proof.reached().level(),
                    proof.reached().methods(),
                    proof.cardNoMasked(),
                    proof.orgName(),
                    proof.bound());
        }
    }
}
