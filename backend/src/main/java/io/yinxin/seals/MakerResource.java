package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who makes the seals: anybody who checks one needs the chain. */
@Path("/api/v1/seal-maker")
@Tag(name = "seals", description = "Seals of the own organisation")
public class MakerResource {
    private final ViewMaker view;

    MakerResource(ViewMaker view) {
        this.view = view;
    }

    @GET
    @Operation(
            operationId = "viewSealMaker",
            summary = "Certificates of the seal maker, for checking seals elsewhere",
            description = "NOT_FOUND until the first seal was made, where the server makes its own maker.")
    public Uni<MakerView> view() {
        return view.view();
    }
}
