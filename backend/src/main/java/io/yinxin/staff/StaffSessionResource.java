package io.yinxin.staff;

import io.smallrye.mutiny.Uni;
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

/** Staff sign in apart from customers, and always with two factors. */
@Path("/api/v1/staff/session")
@Tag(name = "staff", description = "Staff: signing in, members, duties")
public class StaffSessionResource {
    private final BeginStaffSignIn begin;
    private final FinishStaffSignIn finish;
    private final OwnStaffSession own;
    private final StaffCookie cookie;

    StaffSessionResource(BeginStaffSignIn begin, FinishStaffSignIn finish, OwnStaffSession own, StaffCookie cookie) {
        this.begin = begin;
        this.finish = finish;
        this.own = own;
        this.cookie = cookie;
    }

    @POST
    @Operation(
            operationId = "beginStaffSignIn",
            summary = "First factor: user name and password",
            description = "With step ENROL the answer holds the secret for an authenticator app, whose first code "
                    + "enrols it. With mustChangePassword the second step takes a new password, too.")
    public Uni<StaffAttemptView> begin(@Valid @NotNull(message = "REQUIRED") StaffSignInForm form) {
        return begin.begin(form);
    }

    @POST
    @Path("/second-factor")
    @Operation(
            operationId = "finishStaffSignIn",
            summary = "Second factor: the code of the authenticator app",
            description = "The session comes as an HttpOnly cookie.")
    @APIResponse(responseCode = "201", description = "Signed in")
    public Uni<RestResponse<StaffSessionView>> finish(@Valid @NotNull(message = "REQUIRED") SecondFactorForm form) {
        return finish.finish(form)
                .flatMap(token -> own.viewOpened(token)
                        .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                                .cookie(cookie.holding(token))
                                .build()));
    }

    @GET
    @Operation(
            operationId = "viewStaffSession",
            summary = "Who of the staff is signed in, and until when",
            description = "With the header X-Yinxin-Background: 1 the request does not count as use.")
    public Uni<StaffSessionView> view() {
        return own.view();
    }

    @DELETE
    @Operation(operationId = "endStaffSession", summary = "Sign out of the desk")
    @APIResponse(responseCode = "204", description = "Signed out; also when nobody was signed in")
    public Uni<RestResponse<Void>> end() {
        return own.end()
                .map(done -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.gone())
                        .build());
    }
}
