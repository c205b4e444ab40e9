package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.Idempotent;
import io.yinxin.platform.web.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** One task of the desk. */
@Path("/api/v1/staff/tasks")
@Tag(name = "desk")
public class TaskResource {
    private final ViewTask view;
    private final ViewPicture picture;
    private final ClaimTask claim;
    private final ReleaseTask release;
    private final DecideTask decide;
    private final ConfirmTask confirm;
    private final NoteTask note;
    private final CheckTask check;
    private final SuperviseTask supervise;

    TaskResource(
            ViewTask view,
            ViewPicture picture,
            ClaimTask claim,
            ReleaseTask release,
            DecideTask decide,
            ConfirmTask confirm,
            NoteTask note,
            CheckTask check,
            SuperviseTask supervise) {
        this.view = view;
        this.picture = picture;
        this.claim = claim;
        this.release = release;
        this.decide = decide;
        this.confirm = confirm;
        this.note = note;
        this.check = check;
        this.supervise = supervise;
    }

    @GET
    @Path("/{taskNo}")
    @Operation(
            operationId = "viewTask",
            summary = "A task with all that is needed to decide it",
            description = "Personal data are masked but for who works on it. The view is recorded.")
    public Uni<TaskView> view(@RestPath String taskNo) {
        return view.view(taskNo);
    }

    @POST
    @Path("/{taskNo}/disclosure")
    @Operation(operationId = "discloseTask", summary = "The task with what is masked, for a reason that is recorded")
    public Uni<TaskView> disclose(
            @RestPath String taskNo, @Valid @NotNull(message = "REQUIRED") DeskForms.Disclosure form) {
        return view.disclose(taskNo, Objects.requireNonNull(form.reason()));
    }

    @GET
    @Path("/{taskNo}/pictures/{pictureId}")
    @Produces("image/jpeg")
    @Operation(
            operationId = "viewTaskPicture",
            summary = "A picture, with the caller's name and the time written over it",
            description = "For who works on the task. The view is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> picture(@RestPath String taskNo, @RestPath String pictureId) {
        return picture.view(taskNo, pictureId)
                .map(jpeg -> SentFile.of(jpeg, "image/jpeg", "inline; filename=\"picture.jpg\""));
    }

    @POST
    @Path("/{taskNo}/claim")
    @Operation(operationId = "claimTask", summary = "Claim a waiting task")
    public Uni<TaskView> claim(@RestPath String taskNo) {
        return claim.claim(taskNo);
    }

    @POST
    @Path("/{taskNo}/release")
    @Operation(operationId = "releaseTask", summary = "Put a claimed task back into its queue")
    @APIResponse(responseCode = "204", description = "It waits again")
    public Uni<Void> release(@RestPath String taskNo, @Valid @NotNull(message = "REQUIRED") DeskForms.Release form) {
        return release.release(taskNo, Objects.requireNonNull(form.note()));
    }

    @POST
    @Path("/{taskNo}/decision")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "decideTask",
            summary = "Decide a claimed task, or propose it where a second person is needed")
    public Uni<RestResponse<TaskView>> decide(
            @RestPath String taskNo, @Valid @NotNull(message = "REQUIRED") DecisionForm form) {
        return decide.decide(taskNo, form).map(RestResponse::ok);
    }

    @POST
    @Path("/{taskNo}/confirmation")
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "confirmTask", summary = "Confirm a proposal as the second person, or send it back")
    public Uni<RestResponse<TaskView>> confirm(
            @RestPath String taskNo, @Valid @NotNull(message = "REQUIRED") ConfirmationForm form) {
        return confirm.confirm(taskNo, form).map(RestResponse::ok);
    }

    @POST
    @Path("/{taskNo}/notes")
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "noteTask", summary = "Write an internal note, ask a colleague, or answer one")
    public Uni<RestResponse<TaskView>> note(
            @RestPath String taskNo, @Valid @NotNull(message = "REQUIRED") DeskForms.Note form) {
        return note.add(taskNo, Objects.requireNonNull(form.text()), form.askedStaffId())
                .map(RestResponse::ok);
    }

    @POST
    @Path("/{taskNo}/checks")
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "checkTask", summary = "Ask the providers once more")
    public Uni<RestResponse<TaskView>> check(@RestPath String taskNo) {
        return check.check(taskNo).map(RestResponse::ok);
    }

    @POST
    @Path("/{taskNo}/assignment")
    @Operation(operationId = "assignTask", summary = "Give a task to a member with the duty")
    public Uni<TaskView> assign(
            @RestPath String taskNo, @Valid @NotNull(message = "REQUIRED") DeskForms.Assignment form) {
        return supervise.assign(taskNo, Objects.requireNonNull(form.staffId()), Objects.requireNonNull(form.reason()));
    }

    @POST
    @Path("/{taskNo}/priority")
    @Operation(operationId = "prioritiseTask", summary = "Raise a task, or lower it again")
    public Uni<TaskView> prioritise(
            @RestPath String taskNo, @Valid @NotNull(message = "REQUIRED") DeskForms.Priority form) {
        return supervise.prioritise(
                taskNo, Objects.requireNonNull(form.priority()), Objects.requireNonNull(form.reason()));
    }
}
