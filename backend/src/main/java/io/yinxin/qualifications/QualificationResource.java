package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.Idempotent;
import io.yinxin.platform.web.PageOf;
import io.yinxin.platform.web.PageSize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the own organisation has filed at authorities. */
@Path("/api/v1/qualifications")
@Tag(name = "qualifications", description = "What an organisation has filed at authorities; its administrator keeps it")
public class QualificationResource {
    private final ViewQualifications view;
    private final SaveQualifications save;
    private final ListVersions versions;
    private final Synchronise synchronise;
    private final ConfirmSynchronisation confirm;

    QualificationResource(
            ViewQualifications view,
            SaveQualifications save,
            ListVersions versions,
            Synchronise synchronise,
            ConfirmSynchronisation confirm) {
        this.view = view;
        this.save = save;
        this.versions = versions;
        this.synchronise = synchronise;
        this.confirm = confirm;
    }

    @GET
    @Operation(operationId = "viewQualifications", summary = "View the organisation's qualifications, tab by tab")
    @APIResponse(responseCode = "200", description = "With the definitions by which they are shown, in order")
    public Uni<QualificationsView> view() {
        return view.own();
    }

    @PUT
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "saveQualifications",
            summary = "Save values of all tabs in one step",
            description =
                    "Required fields may stay empty: they are told as missing. Each save that changes something is a "
                            + "version.")
    @APIResponse(responseCode = "200", description = "As they are now")
    public Uni<RestResponse<QualificationsView>> save(@Valid @NotNull(message = "REQUIRED") SaveForm form) {
        return save.save(form).map(RestResponse::ok);
    }

    @GET
    @Path("/versions")
    @Operation(operationId = "listQualificationVersions", summary = "List what was changed when and by whom")
    @APIResponse(responseCode = "200", description = "Newest first, with the values before and after")
    public Uni<PageOf<VersionView>> versions(
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("10") @PageSize int pageSize) {
        return versions.own(page, pageSize);
    }

    @POST
    @Path("/synchronisations")
    @Operation(
            operationId = "synchroniseQualifications",
            summary = "Ask an authority and take over what it tells",
            description =
                    "Where the answer would change the organisation's name, codes or legal representative, nothing is "
                            + "changed yet: the result is TO_CONFIRM. Once a minute and 20 times a day per authority.")
    @APIResponse(responseCode = "200", description = "What was changed, or would be")
    public Uni<SyncView> synchronise(@Valid @NotNull(message = "REQUIRED") SyncForm form) {
        return synchronise.synchronise(Objects.requireNonNull(form.source()));
    }

    @POST
    @Path("/synchronisations/{synchronisationId}/confirmation")
    @Operation(
            operationId = "confirmQualificationSynchronisation",
            summary = "Take over an answer that changes the organisation itself",
            description = "Ends the sessions of the account, this one too, if the effects say so.")
    @APIResponse(responseCode = "200", description = "What was changed")
    public Uni<SyncView> confirm(
            @RestPath String synchronisationId, @Valid @NotNull(message = "REQUIRED") ConfirmationForm form) {
        return confirm.confirm(synchronisationId, Objects.requireNonNull(form.acceptedEffects()));
    }
}
