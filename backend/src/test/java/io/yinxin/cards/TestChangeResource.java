package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What follows from a change of data that a test has made in the database; exists in tests only. */
@Path("/api/v1/test-changes")
public class TestChangeResource {
    private final LoseCards loseCards;

    TestChangeResource(LoseCards loseCards) {
        this.loseCards = loseCards;
    }

    @POST
    @Path("/holder/{id}")
    @Operation(hidden = true)
    public Uni<Void> holder(@PathParam("id") UUID accountId) {
        return loseCards.afterHolderChanged(accountId);
    }

    @POST
    @Path("/organisation/{id}")
    @Operation(hidden = true)
    public Uni<Void> organisation(@PathParam("id") UUID organisationId) {
        return loseCards.afterCodeChanged(organisationId);
    }
}
