package io.yinxin.ownrights;

import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The holder's right to a copy of the own data. */
@Path("/api/v1/account/personal-data")
@Tag(name = "account", description = "The own account")
public class PersonalDataResource {
    private static final String ZIP = "application/zip";

    private final CopyOwnData copy;

    PersonalDataResource(CopyOwnData copy) {
        this.copy = copy;
    }

    @POST
    @Path("/copies")
    @Produces(ZIP)
    @Operation(
            operationId = "copyPersonalData",
            summary = "Take a copy of all that is kept about the own account",
            description =
                    "A ZIP of data.json and summary.html. For the password or a token of purpose step-up; a few a "
                            + "day. The holder is told.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Multi<byte[]> copy(@Valid @NotNull(message = "REQUIRED") OwnProofForm form) {
        return RestMulti.fromUniResponse(copy.copy(form), Copy::content, PersonalDataResource::headers);
    }

    private static Map<String, List<String>> headers(Copy file) {
        return Map.of("Content-Disposition", List.of("attachment; filename=\"" + file.name() + "\""));
    }
}
