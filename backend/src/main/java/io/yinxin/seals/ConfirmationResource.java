package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who confirmed a seal, by the number that stands in documents; those of others are NOT_FOUND. */
@Path("/api/v1/seal-confirmations")
@Tag(name = "seals", description = "Seals of the own organisation")
public class ConfirmationResource {
    private final ViewConfirmation view;

    ConfirmationResource(ViewConfirmation view) {
        this.view = view;
    }

    @GET
    @Path("/{sealNumber}")
    @Operation(
            operationId = "viewSealConfirmation",
            summary = "What the legal card has signed for a seal of this number",
            description = "Also of a seal that was changed, which has another number since, or deleted. The view is "
                    + "recorded.")
    public Uni<ConfirmationView> view(@PathParam("sealNumber") String sealNumber) {
        return view.view(sealNumber);
    }
}
