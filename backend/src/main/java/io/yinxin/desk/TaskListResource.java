package io.yinxin.desk;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Lists of tasks, and what is done to several. */
@Path("/api/v1/staff/tasks")
@Tag(name = "desk", description = "Review desk: queues, tasks, decisions")
public class TaskListResource {
    private final ListTasks list;
    private final NextTask next;
    private final BulkTasks bulk;

    TaskListResource(ListTasks list, NextTask next, BulkTasks bulk) {
        this.list = list;
        this.next = next;
        this.bulk = bulk;
    }

    @GET
    @Operation(operationId = "listTasks", summary = "List tasks of own queues")
    @APIResponse(
            responseCode = "200",
            description = "In the usual order: overdue, raised, nearest term, oldest; or as sort says")
    public Uni<PageOf<TaskItem>> list(
            @QueryParam("queue") @Nullable TaskQueue queue,
            @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "without it all that are open") @QueryParam("state") @Nullable TaskState state,
            @Parameter(description = "only those the caller has claimed") @QueryParam("mine") @DefaultValue("false")
                    boolean mine,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("claimedBy") @Nullable UUID claimedBy,
            @Parameter(description = "part of the masked name, a task number, or an organisation's code")
                    @QueryParam("applicant")
                    @Nullable
                    String applicant,
            @Parameter(description = "first day of submission") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "last day of submission") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(
                            description =
                                    "taskNo, kind, applicant, submittedAt, round, dueAt, priority, state, claimedAt; "
                                            + "with - before it descending")
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("20") @PageSize int pageSize) {
        TaskFilter filter = new TaskFilter(queue, kind, state, mine, overdue, claimedBy, applicant, from, to);
        return list.list(filter, sort, page, pageSize);
    }

    @POST
    @Path("/next")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "claimNextTask",
            summary = "Claim the first task of a queue that the caller may handle",
            description = "NOT_FOUND when there is none.")
    public Uni<RestResponse<TaskView>> next(@Valid @NotNull(message = "REQUIRED") DeskForms.Next form) {
        return next.next(Objects.requireNonNull(form.queue())).map(RestResponse::ok);
    }

    @POST
    @Path("/claims")
    @Operation(operationId = "claimTasks", summary = "Claim several tasks; each succeeds or not by itself")
    public Uni<List<BulkResult>> claim(@Valid @NotNull(message = "REQUIRED") DeskForms.BulkClaim form) {
        return bulk.claim(Objects.requireNonNull(form.taskNos()));
    }

    @POST
    @Path("/releases")
    @Operation(operationId = "releaseTasks", summary = "Put several tasks back; each succeeds or not by itself")
    public Uni<List<BulkResult>> release(@Valid @NotNull(message = "REQUIRED") DeskForms.BulkRelease form) {
        return bulk.release(Objects.requireNonNull(form.taskNos()), Objects.requireNonNull(form.note()));
    }
}
