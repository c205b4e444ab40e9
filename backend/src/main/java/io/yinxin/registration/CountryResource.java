package io.yinxin.registration;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The answer comes from the runtime's own data, hence no waiting and no {@code Uni}. */
@Path("/api/v1/countries")
@Tag(name = "registration", description = "Registration without a card")
@NonBlocking
public class CountryResource {
    private final ListCountries listCountries;

    CountryResource(ListCountries listCountries) {
        this.listCountries = listCountries;
    }

    @GET
    @Operation(operationId = "listCountries", summary = "List countries and regions outside of mainland China")
    @APIResponse(responseCode = "200", description = "In the order of the English names")
    public List<ListCountries.CountryView> countries() {
        return listCountries.list();
    }
}
