package io.yinxin.preferences;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/preferences")
@Tag(name = "preferences", description = "How the user likes the page")
public class PreferenceResource {
    private final ReadPreferences readPreferences;
    private final SetPreference setPreference;

    PreferenceResource(ReadPreferences readPreferences, SetPreference setPreference) {
        this.readPreferences = readPreferences;
        this.setPreference = setPreference;
    }

    @GET
    @Operation(operationId = "readPreferences", summary = "Read all preferences of the user")
    @APIResponse(responseCode = "200", description = "Values by key; keys never set are missing")
    public Uni<Map<String, Object>> read() {
        return readPreferences.read();
    }

    @PUT
    @Path("/{key}")
    @Operation(
            operationId = "setPreference",
            summary = "Keep one preference of the user",
            description = "Keys: language (zh-CN or en-US), menuFolded (true or false), openTabs and columns.{list} "
                    + "(any JSON object or array). At most 4 KB.")
    @APIResponse(responseCode = "204", description = "Kept")
    public Uni<Void> set(
            @Parameter(example = "menuFolded") String key, @Valid @NotNull(message = "REQUIRED") PreferenceForm form) {
        return setPreference.set(key, form.value());
    }

    @Schema(name = "PreferenceForm")
    public record PreferenceForm(
            @Schema(implementation = Object.class, description = "any JSON up to 4 KB", examples = "true")
            @NotNull(message = "REQUIRED")
            JsonNode value) {}
}
