package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of tabs and fields, for its administrators. */
@Path("/api/v1/staff/qualification-catalogue")
@Tag(name = "desk")
public class QualificationCatalogueResource {
    private final KeepCatalogue catalogue;

    QualificationCatalogueResource(KeepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(
            operationId = "readQualificationCatalogue",
            summary = "Read tabs, fields and code lists of the qualifications")
    @APIResponse(responseCode = "200", description = "In the order to be shown")
    public Uni<CatalogueView> read(
            @Parameter(description = "without it the one in force") @QueryParam("version") @Nullable Integer version) {
        return catalogue.read(version);
    }

    @PUT
    @Operation(
            operationId = "changeQualificationCatalogue",
            summary = "Make the next version of the catalogue",
            description = "What is not named is gone, and stays readable in versions made before. A field keeps its "
                    + "type while it has its code.")
    @APIResponse(responseCode = "200", description = "The version now in force")
    public Uni<CatalogueView> change(@Valid @NotNull(message = "REQUIRED") CatalogueForm form) {
        return catalogue.change(form);
    }
}
