package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.cards.CardHolder;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.validation.DocumentType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Taking in an operator with the operator's card, within the administrator's session. */
@Path("/api/v1/operators/card-candidates")
@Tag(name = "operators", description = "Operators of the own organisation")
public class CardOperatorResource {
    private final PresentCandidate presentCandidate;
    private final RegisterOperator registerOperator;
    private final BindOperator bindOperator;
    private final OneTimeCodes codes;

    CardOperatorResource(
            PresentCandidate presentCandidate,
            RegisterOperator registerOperator,
            BindOperator bindOperator,
            OneTimeCodes codes) {
        this.presentCandidate = presentCandidate;
        this.registerOperator = registerOperator;
        this.bindOperator = bindOperator;
        this.codes = codes;
    }

    @POST
    @Operation(
            operationId = "presentCardCandidate",
            summary = "Present the card of somebody who shall become an operator; takes a token of purpose operator",
            description = "OPERATOR_EXISTS tells in params whether the card may be bound to that operator, "
                    + "and under which candidateId.")
    @APIResponse(responseCode = "201", description = "Fit; go on with the candidateId")
    public Uni<RestResponse<CandidateView>> present(@Valid @NotNull(message = "REQUIRED") CandidateForm form) {
        return presentCandidate
                .present(Objects.requireNonNull(form.token()))
                .map(candidate -> RestResponse.status(RestResponse.Status.CREATED, CandidateView.of(candidate)));
    }

    @POST
    @Path("/{candidateId}/sms-codes")
    @Operation(
            operationId = "sendCardOperatorCode",
            summary = "Send an SMS code to the new operator's mobile; takes an answered captcha")
    @APIResponse(responseCode = "202", description = "On its way")
    public Uni<RestResponse<CodeSent>> sendCode(
            @PathParam("candidateId") String candidateId,
            @Valid @NotNull(message = "REQUIRED") OperatorMobileForm form) {
        return registerOperator
                .sendCode(candidateId, form)
                .map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/{candidateId}/registration")
    @Operation(operationId = "registerCardOperator", summary = "Create the operator, bound to the presented card")
    @APIResponse(responseCode = "201", description = "Created")
    public Uni<RestResponse<OperatorCreated>> register(
            @PathParam("candidateId") String candidateId, @NotNull(message = "REQUIRED") OperatorForm form) {
        return registerOperator
                .register(candidateId, form)
                .map(operator -> RestResponse.status(
                        RestResponse.Status.CREATED, new OperatorCreated(operator.accountId(), operator.username())));
    }

    @POST
    @Path("/{candidateId}/binding")
    @Operation(
            operationId = "bindCardOperator",
            summary = "Bind the presented card to the cardless operator of the same identity")
    @APIResponse(responseCode = "204", description = "Bound")
    public Uni<Void> bind(@PathParam("candidateId") String candidateId) {
        return bindOperator.bind(candidateId);
    }

    @Schema(name = "CardCandidateForm")
    record CandidateForm(
            @NotNull(message = "REQUIRED") @Nullable CardTokenForm token) {}

    /** @param idNumber masked */
    @Schema(name = "CardCandidate")
    record CandidateView(
            String candidateId,
            String orgName,
            String uscc,
            String cardNo,
            String name,
            String idType,
            String idNumber,
            Instant expiresAt) {
        static CandidateView of(Candidate candidate) {
            CardHolder holder = candidate.card().holder();
            boolean idCard = holder.idType().equals(DocumentType.ID_CARD.name());
            return new CandidateView(
                    candidate.id().toString(),
                    candidate.card().organisation().name(),
                    candidate.card().organisation().uscc(),
                    candidate.card().cardNo(),
                    holder.name(),
                    holder.idType(),
                    Masks.document(idCard, holder.idNumber()),
                    candidate.expiresAt());
        }
    }

    @Schema(name = "CardOperatorCreated")
    record OperatorCreated(UUID accountId, String username) {}
}
