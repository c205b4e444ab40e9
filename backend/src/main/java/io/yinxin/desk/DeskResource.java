package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The desk: its queues, its people, ready-made opinions, the working calendar. */
@Path("/api/v1/staff")
@Tag(name = "desk")
public class DeskResource {
    private final ListQueues queues;
    private final Colleagues colleagues;
    private final Phrases phrases;
    private final KeepCalendar calendar;

    DeskResource(ListQueues queues, Colleagues colleagues, Phrases phrases, KeepCalendar calendar) {
        this.queues = queues;
        this.colleagues = colleagues;
        this.phrases = phrases;
        this.calendar = calendar;
    }

    @GET
    @Path("/queues")
    @Operation(operationId = "listQueues", summary = "How many tasks wait in the queues of own duties")
    @APIResponse(responseCode = "200", description = "Empty for members without such a duty")
    public Uni<List<QueueView>> queues() {
        return queues.list();
    }

    @GET
    @Path("/colleagues")
    @Operation(operationId = "listColleagues", summary = "Who has the duty of a queue")
    @APIResponse(responseCode = "200", description = "By name")
    public Uni<List<StaffRef>> colleagues(
            @Parameter(description = "without it all of the caller's") @QueryParam("queue") @Nullable TaskQueue queue) {
        return colleagues.of(queue);
    }

    @GET
    @Path("/phrases")
    @Operation(operationId = "listPhrases", summary = "List the ready-made opinions")
    @APIResponse(responseCode = "200", description = "In the order to be shown")
    public Uni<List<Phrase>> phrases() {
        return phrases.list();
    }

    @PUT
    @Path("/phrases")
    @Operation(operationId = "replacePhrases", summary = "Replace the ready-made opinions")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Void> replace(@Valid @NotNull(message = "REQUIRED") DeskForms.PhraseList form) {
        return phrases.replace(Objects.requireNonNull(form.phrases()));
    }

    @GET
    @Path("/calendar")
    @Operation(operationId = "listCalendar", summary = "List the days of a year that differ from their day of the week")
    @APIResponse(responseCode = "200", description = "By day")
    public Uni<List<CalendarDay>> calendar(
            @Parameter(description = "without it the present one") @QueryParam("year") @Nullable Integer year) {
        return calendar.list(year);
    }

    @PUT
    @Path("/calendar/{day}")
    @Operation(operationId = "setCalendarDay", summary = "Make a day a working or a free one")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Void> set(@RestPath String day, @Valid @NotNull(message = "REQUIRED") DeskForms.Day form) {
        return calendar.set(day, form.working(), Objects.requireNonNull(form.note()));
    }

    @DELETE
    @Path("/calendar/{day}")
    @Operation(operationId = "clearCalendarDay", summary = "Make a day as its day of the week again")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Void> clear(@RestPath String day) {
        return calendar.clear(day);
    }
}
