package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Presents a card and nothing else; exists in tests only. */
@Path("/api/v1/test-cards/{purpose}")
public class TestCardResource {
    private final CardDesk desk;

    TestCardResource(CardDesk desk) {
        this.desk = desk;
    }

    public record Presented(CardTokenForm token) {}

    @POST
    @Operation(hidden = true)
    public Uni<PresentedCard> present(@PathParam("purpose") String purpose, Presented presented) {
        return desk.present(presented.token(), CardPurpose.ofWire(purpose));
    }
}
