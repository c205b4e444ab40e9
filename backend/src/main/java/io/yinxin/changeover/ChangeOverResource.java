package io.yinxin.changeover;

import io.smallrye.mutiny.Uni;
import io.yinxin.sessions.SessionCookie;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Another administrator for the own organisation. */
@Path("/api/v1/account/change-over")
@Tag(name = "account", description = "The own account")
public class ChangeOverResource {
    private final ViewChangeOver view;
    private final NameNextAdministrator naming;
    private final TakeOverAdministration taking;
    private final SessionCookie cookie;

    ChangeOverResource(
            ViewChangeOver view, NameNextAdministrator naming, TakeOverAdministration taking, SessionCookie cookie) {
        this.view = view;
        this.naming = naming;
        this.taking = taking;
        this.cookie = cookie;
    }

    @GET
    @Operation(operationId = "viewChangeOver", summary = "Whether the organisation is to have another administrator")
    public Uni<ChangeOverView> view() {
        return view.view();
    }

    @POST
    @Operation(
            operationId = "nameNextAdministrator",
            summary = "Name the operator who is to be the next administrator",
            description = "By the administrator, or in a session of the legal card; for the password or a token of "
                    + "purpose step-up. Nothing changes until the operator accepts.")
    @APIResponse(responseCode = "204", description = "Named and told")
    public Uni<Void> name(@Valid @NotNull(message = "REQUIRED") NominationForm form) {
        return naming.name(form);
    }

    @DELETE
    @Operation(operationId = "withdrawNomination", summary = "Stay administrator after all")
    @APIResponse(responseCode = "204", description = "Nobody is named any more")
    public Uni<Void> withdraw() {
        return naming.withdraw();
    }

    @POST
    @Path("/acceptance")
    @Operation(
            operationId = "acceptAdministration",
            summary = "Become administrator",
            description = "All sessions of both accounts end, verifications and cards are lost.")
    @APIResponse(responseCode = "204", description = "Administrator; sign in again")
    public Uni<RestResponse<Void>> accept(@Valid @NotNull(message = "REQUIRED") AcceptanceForm form) {
        return taking.accept(form)
                .map(done -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.gone())
                        .build());
    }

    @DELETE
    @Path("/offer")
    @Operation(operationId = "declineAdministration", summary = "Not become administrator")
    @APIResponse(responseCode = "204", description = "Everything stays")
    public Uni<Void> decline() {
        return taking.decline();
    }
}
