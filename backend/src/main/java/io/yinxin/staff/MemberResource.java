package io.yinxin.staff;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Members of the staff and their duties, for administrators. */
@Path("/api/v1/staff")
@Tag(name = "staff")
public class MemberResource {
    private final ListMembers list;
    private final CreateMember create;
    private final ChangeMember change;
    private final ProposeGrant propose;
    private final JudgeGrant judge;

    MemberResource(ListMembers list, CreateMember create, ChangeMember change, ProposeGrant propose, JudgeGrant judge) {
        this.list = list;
        this.create = create;
        this.change = change;
        this.propose = propose;
        this.judge = judge;
    }

    @GET
    @Path("/members")
    @Operation(operationId = "listStaff", summary = "List the members of the staff")
    @APIResponse(responseCode = "200", description = "By user name")
    public Uni<List<MemberView>> list() {
        return list.list();
    }

    @POST
    @Path("/members")
    @Operation(operationId = "createStaffMember", summary = "Make an account for a new member, without any duty")
    @APIResponse(responseCode = "201", description = "Made; the initial password is shown this once")
    public Uni<RestResponse<CreatedMember>> create(@Valid @NotNull(message = "REQUIRED") MemberForm form) {
        return create.create(form).map(made -> RestResponse.status(RestResponse.Status.CREATED, made));
    }

    @PUT
    @Path("/members/{staffId}/state")
    @Operation(operationId = "setStaffState", summary = "Shut a member out, or let one in again")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Void> setState(@RestPath String staffId, @Valid @NotNull(message = "REQUIRED") StateForm form) {
        return change.setState(staffId, form.state());
    }

    @PUT
    @Path("/members/{staffId}/relations")
    @Operation(
            operationId = "setStaffRelations",
            summary = "Record the organisations a member is related to",
            description = "Tasks about these organisations cannot be taken by the member.")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Void> relate(@RestPath String staffId, @Valid @NotNull(message = "REQUIRED") RelationsForm form) {
        return change.relate(staffId, form.orgCodes());
    }

    @POST
    @Path("/members/{staffId}/grants")
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "proposeStaffGrant", summary = "Propose that a duty be given or taken away")
    @APIResponse(responseCode = "201", description = "Proposed; another administrator has to approve it")
    public Uni<RestResponse<ProposedGrant>> propose(
            @RestPath String staffId, @Valid @NotNull(message = "REQUIRED") GrantForm form) {
        return propose.propose(staffId, form)
                .map(id -> RestResponse.status(RestResponse.Status.CREATED, new ProposedGrant(id)));
    }

    @POST
    @Path("/grants/{grantId}/approval")
    @Operation(operationId = "judgeStaffGrant", summary = "Approve or refuse what another administrator proposed")
    @APIResponse(responseCode = "204", description = "Judged")
    public Uni<Void> judge(@RestPath String grantId, @Valid @NotNull(message = "REQUIRED") ApprovalForm form) {
        return judge.judge(grantId, form.approve());
    }

    @Schema(name = "StaffStateForm")
    public record StateForm(@NotNull(message = "REQUIRED") StaffState state) {}

    @Schema(name = "StaffRelations")
    public record RelationsForm(
            @NotNull(message = "REQUIRED") @Size(max = 50, message = "TOO_LONG")
            List<@NotNull(message = "REQUIRED") @Pattern(regexp = "[0-9A-Z]{9}", message = "ORG_CODE_INVALID") String>
                    orgCodes) {}

    @Schema(name = "ProposedStaffGrant")
    public record ProposedGrant(UUID grantId) {}

    @Schema(name = "StaffGrantApproval")
    public record ApprovalForm(boolean approve) {}
}
