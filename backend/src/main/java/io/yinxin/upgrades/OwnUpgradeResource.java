package io.yinxin.upgrades;

import io.smallrye.mutiny.Uni;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.platform.validation.Filled;
import io.yinxin.upgrades.UpgradeViews.OwnView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Becoming an operator of an organisation with the account one has as an individual. */
@Path("/api/v1/account/upgrade")
@Tag(name = "account")
public class OwnUpgradeResource {
    private final ViewUpgrades view;
    private final ApplyForUpgrade apply;
    private final UpgradeByCard byCard;

    OwnUpgradeResource(ViewUpgrades view, ApplyForUpgrade apply, UpgradeByCard byCard) {
        this.view = view;
        this.apply = apply;
        this.byCard = byCard;
    }

    @GET
    @Operation(
            operationId = "viewOwnUpgrade",
            summary = "The last application of this account",
            description = "NOT_FOUND for who never applied.")
    public Uni<OwnView> view() {
        return view.own();
    }

    @POST
    @Operation(
            operationId = "applyForUpgrade",
            summary = "Ask the administrator of an organisation to be taken in as operator")
    @APIResponse(responseCode = "204", description = "Waits for the administrator, who is told")
    public Uni<Void> apply(@Valid @NotNull(message = "REQUIRED") ApplicationForm form) {
        return apply.apply(Objects.requireNonNull(form.code()).strip());
    }

    @DELETE
    @Operation(operationId = "withdrawUpgrade", summary = "Withdraw the application that waits")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Uni<Void> withdraw() {
        return apply.withdraw();
    }

    @POST
    @Path("/card")
    @Operation(
            operationId = "upgradeByCard",
            summary = "Become operator by the organisation's operator card; takes a token of purpose bind",
            description = "All sessions of the account end; sign in again as operator.")
    @APIResponse(responseCode = "204", description = "Is an operator now, bound to the card")
    public Uni<Void> byCard(@Valid @NotNull(message = "REQUIRED") CardForm form) {
        return byCard.upgrade(Objects.requireNonNull(form.token()));
    }

    /**
     * @param code organisation code or unified social credit code
     * @param confirmed that it cannot be undone by the person (OPR-44)
     */
    @Schema(name = "UpgradeForm")
    record ApplicationForm(
            @Filled @Size(max = 18, message = "TOO_LONG") @Nullable
            String code,

            @AssertTrue(message = "REQUIRED") boolean confirmed) {}

    @Schema(name = "UpgradeByCard")
    record CardForm(
            @NotNull(message = "REQUIRED") @Nullable CardTokenForm token,
            @AssertTrue(message = "REQUIRED") boolean confirmed) {}
}
