package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.corporatebank.BankVisit;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The administrator's ways beside the card: legal representative and bank key. */
@Path("/api/v1/real-name")
@Tag(name = "real name", description = "Verification of organisations and persons")
public class EnterpriseResource {
    private final ViewLegalRep viewLegalRep;
    private final ConfirmOrganisationStep organisation;
    private final CheckLegalRepresentative legalRepresentative;
    private final CheckAdministrator administrator;
    private final StartBankKey startBank;
    private final FinishBankKey finishBank;

    EnterpriseResource(
            ViewLegalRep viewLegalRep,
            ConfirmOrganisationStep organisation,
            CheckLegalRepresentative legalRepresentative,
            CheckAdministrator administrator,
            StartBankKey startBank,
            FinishBankKey finishBank) {
        this.viewLegalRep = viewLegalRep;
        this.organisation = organisation;
        this.legalRepresentative = legalRepresentative;
        this.administrator = administrator;
        this.startBank = startBank;
        this.finishBank = finishBank;
    }

    @GET
    @Path("/legal-representative")
    @Operation(
            operationId = "viewLegalRepVerification",
            summary = "Which steps are passed; each counts for 24 hours unless data change")
    public Uni<LegalRepView> view() {
        return viewLegalRep.view();
    }

    @PUT
    @Path("/legal-representative/organisation")
    @Operation(
            operationId = "confirmLegalRepOrganisation",
            summary = "Step 1: the register confirms organisation and legal representative",
            description =
                    "Legal representative's data left empty are those on record. Other data than those on record "
                            + "replace it at the end; what follows is told by EFFECTS_NOT_ACCEPTED and accepted by sending it back.")
    public Uni<LegalRepView> organisation(@Valid @NotNull(message = "REQUIRED") OrganisationStepForm form) {
        return organisation.confirm(form);
    }

    @POST
    @Path("/legal-representative/person/identity")
    @Operation(
            operationId = "checkLegalRepByIdentity",
            summary = "Step 2: the legal representative's ID card; alone enough where it is the administrator")
    public Uni<LegalRepView> legalRepByIdentity(@Valid @NotNull(message = "REQUIRED") IdentityDatesForm form) {
        return legalRepresentative.byIdentity(form);
    }

    @POST
    @Path("/legal-representative/person/bank-card")
    @Operation(operationId = "checkLegalRepByBankCard", summary = "Step 2: a bank card of the legal representative")
    public Uni<LegalRepView> legalRepByBankCard(@Valid @NotNull(message = "REQUIRED") BankCardForm form) {
        return legalRepresentative.byBankCard(form);
    }

    @POST
    @Path("/legal-representative/administrator/identity")
    @Operation(
            operationId = "checkAdministratorByIdentity",
            summary = "Step 3: the administrator's ID card; also alone, after the bank key")
    public Uni<LegalRepView> administratorByIdentity(@Valid @NotNull(message = "REQUIRED") IdentityDatesForm form) {
        return administrator.byIdentity(form);
    }

    @POST
    @Path("/legal-representative/administrator/bank-card")
    @Operation(operationId = "checkAdministratorByBankCard", summary = "Step 3: a bank card of the administrator")
    public Uni<LegalRepView> administratorByBankCard(@Valid @NotNull(message = "REQUIRED") BankCardForm form) {
        return administrator.byBankCard(form);
    }

    @POST
    @Path("/bank-key")
    @Operation(operationId = "startBankKey", summary = "Choose the bank; lead the browser to the redirect address")
    public Uni<VisitView> startBank(@Valid @NotNull(message = "REQUIRED") BankForm form) {
        return startBank.start(Objects.requireNonNull(form.bankCode())).map(VisitView::of);
    }

    @POST
    @Path("/bank-key/result")
    @Operation(
            operationId = "finishBankKey",
            summary = "Back from the bank: what it says of the visit begun last; PENDING until it says something")
    public Uni<BankKeyView> finishBank() {
        return finishBank.finish();
    }

    @Schema(name = "RealNameBankForm")
    record BankForm(@Filled @Nullable String bankCode) {}

    @Schema(name = "RealNameBankVisit")
    record VisitView(String redirect, Instant expiresAt) {
        static VisitView of(BankVisit visit) {
            return new VisitView(visit.redirect(), visit.expiresAt());
        }
    }
}
