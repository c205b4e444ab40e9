package io.yinxin.upgrades;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.validation.Filled;
import io.yinxin.upgrades.UpgradeViews.ItemView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Individuals who want to become operators of the own organisation. */
@Path("/api/v1/operators/upgrades")
@Tag(name = "operators")
public class UpgradeResource {
    private final ViewUpgrades view;
    private final DecideUpgrade decide;

    UpgradeResource(ViewUpgrades view, DecideUpgrade decide) {
        this.view = view;
        this.decide = decide;
    }

    @GET
    @Operation(operationId = "listUpgrades", summary = "Individuals who wait to be taken in, oldest first")
    public Uni<List<ItemView>> list() {
        return view.waiting();
    }

    @POST
    @Path("/{upgradeId}/confirmation")
    @Operation(
            operationId = "confirmUpgrade",
            summary = "Take the individual in as operator",
            description = "Undone only by deleting the operator.")
    @APIResponse(responseCode = "204", description = "Is an operator now")
    public Uni<Void> confirm(@PathParam("upgradeId") String upgradeId) {
        return decide.confirm(upgradeId);
    }

    @POST
    @Path("/{upgradeId}/refusal")
    @Operation(operationId = "refuseUpgrade", summary = "Refuse, with the reason the individual is told")
    @APIResponse(responseCode = "204", description = "Refused")
    public Uni<Void> refuse(
            @PathParam("upgradeId") String upgradeId, @Valid @NotNull(message = "REQUIRED") RefusalForm form) {
        return decide.refuse(upgradeId, Objects.requireNonNull(form.reason()).strip());
    }

    @Schema(name = "UpgradeRefusal")
    record RefusalForm(
            @Filled @Size(max = 200, message = "TOO_LONG") @Nullable
            String reason) {
        @Override
        public String toString() {
            return "RefusalForm";
        }
    }
}
