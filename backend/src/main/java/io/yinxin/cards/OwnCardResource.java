package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The card of the own account. */
@Path("/api/v1/account/card")
@Tag(name = "cards", description = "Cards and tokens")
public class OwnCardResource {
    private final ViewCard viewCard;
    private final BindCard bindCard;
    private final UnbindCard unbindCard;
    private final OverwriteAccount overwriteAccount;

    OwnCardResource(ViewCard viewCard, BindCard bindCard, UnbindCard unbindCard, OverwriteAccount overwriteAccount) {
        this.viewCard = viewCard;
        this.bindCard = bindCard;
        this.unbindCard = unbindCard;
        this.overwriteAccount = overwriteAccount;
    }

    @GET
    @Operation(operationId = "viewOwnCard", summary = "The bound card, and what would follow from unbinding it")
    public Uni<OwnCard> view() {
        return viewCard.own();
    }

    @POST
    @Operation(operationId = "bindCard", summary = "Bind a card; takes a token of purpose bind")
    @APIResponse(responseCode = "201", description = "Bound")
    public Uni<RestResponse<OwnCard.View>> bind(@Valid @NotNull(message = "REQUIRED") BindForm form) {
        return bindCard.bind(Objects.requireNonNull(form.token()))
                .map(card -> RestResponse.status(RestResponse.Status.CREATED, card));
    }

    @POST
    @Path("/unbinding")
    @Operation(
            operationId = "unbindCard",
            summary = "Unbind the card, for the password or a token of purpose step-up",
            description = "Other sessions of the account end.")
    @APIResponse(responseCode = "204", description = "Unbound")
    public Uni<Void> unbind(@Valid @NotNull(message = "REQUIRED") UnbindForm form) {
        return unbindCard.unbind(form.password(), form.token());
    }

    @POST
    @Path("/overwrite")
    @Operation(
            operationId = "overwriteAccount",
            summary = "Take the administrator's account over with the bound legal card; a token of purpose overwrite",
            description = "All that was of its former holder goes; this session goes on.")
    @APIResponse(responseCode = "204", description = "Overwritten")
    public Uni<Void> overwrite(@Valid @NotNull(message = "REQUIRED") OverwriteForm form) {
        return overwriteAccount.overwrite(Objects.requireNonNull(form.token()));
    }

    @Schema(name = "CardBinding")
    record BindForm(@NotNull(message = "REQUIRED") @Nullable CardTokenForm token) {}

    @Schema(name = "CardUnbinding")
    record UnbindForm(
            @Size(max = 100, message = "TOO_LONG") @Nullable String password,
            @Nullable CardTokenForm token) {
        @Override
        public String toString() {
            return "UnbindForm";
        }
    }

    @Schema(name = "AccountOverwrite")
    record OverwriteForm(
            @NotNull(message = "REQUIRED") @Nullable CardTokenForm token) {}
}
