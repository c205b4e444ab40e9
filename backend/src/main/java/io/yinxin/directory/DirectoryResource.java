package io.yinxin.directory;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The government directory and the own data. */
@Path("/api/v1/account/directory-sync")
@Tag(name = "account", description = "The own account")
public class DirectoryResource {
    private final SynchroniseOwnData synchronise;

    DirectoryResource(SynchroniseOwnData synchronise) {
        this.synchronise = synchronise;
    }

    @GET
    @Operation(
            operationId = "viewDirectorySync",
            summary = "Which directory and data a consent is about, and what became of the last sending")
    public Uni<DirectoryView> view() {
        return synchronise.view();
    }

    @POST
    @Operation(
            operationId = "synchroniseDirectory",
            summary = "Send the own data to the government directory, with consent",
            description = "State WAITING where the directory was not reached: it is sent again by itself. "
                    + "SYNC_REJECTED tells the directory's reason.")
    public Uni<DirectoryView> synchronise(@Valid @NotNull(message = "REQUIRED") ConsentForm form) {
        return synchronise.synchronise(Boolean.TRUE.equals(form.consent()));
    }

    @Schema(name = "DirectoryConsent")
    record ConsentForm(
            @NotNull(message = "REQUIRED") @Nullable Boolean consent) {}
}
