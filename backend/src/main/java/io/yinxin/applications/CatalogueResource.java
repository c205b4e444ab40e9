package io.yinxin.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "applications", description = "Connected applications, additional modules, announcements")
public class CatalogueResource {
    private final ListApplications listApplications;
    private final ListModules listModules;
    private final ListAnnouncements listAnnouncements;
    private final Caller caller;

    CatalogueResource(
            ListApplications listApplications,
            ListModules listModules,
            ListAnnouncements listAnnouncements,
            Caller caller) {
        this.listApplications = listApplications;
        this.listModules = listModules;
        this.listAnnouncements = listAnnouncements;
        this.caller = caller;
    }

    @GET
    @Path("/applications")
    @Operation(
            operationId = "listApplications",
            summary = "List the connected applications",
            description =
                    "With a session, entries closed to its user say why. Without one all are offered: choosing an "
                            + "entry leads to sign-in first.")
    @APIResponse(responseCode = "200", description = "In the order to be shown, entries of a group together")
    public Uni<List<ApplicationView>> applications() {
        return listApplications
                .list(caller.user(), caller.language())
                .map(all -> all.stream().map(ApplicationView::of).toList());
    }

    @GET
    @Path("/modules")
    @Operation(operationId = "listModules", summary = "List the menu entries of additional modules for the user's kind")
    @APIResponse(responseCode = "200", description = "In the order to be shown; empty when no module is installed")
    public Uni<List<MenuModule>> modules() {
        return listModules.list(caller.language());
    }

    @GET
    @Path("/announcements")
    @Operation(operationId = "listAnnouncements", summary = "List the announcements for the user's kind")
    @APIResponse(responseCode = "200", description = "Newest first")
    public Uni<List<Announcement>> announcements() {
        return listAnnouncements.list(caller.language());
    }

    @Schema(name = "ApplicationView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApplicationView(
            @Schema(examples = "declaration") String code,
            String name,

            @Schema(description = "name of the group it is shown in")
            String group,

            String url,
            boolean open,

            @Schema(description = "why it is closed") @Nullable
            ApplicationError reasonCode) {
        static ApplicationView of(ListApplications.Shown shown) {
            Application application = shown.application();
            return new ApplicationView(
                    application.code(),
                    application.name(),
                    application.group(),
                    application.url(),
                    shown.refusal().isEmpty(),
                    shown.refusal().orElse(null));
        }
    }
}
