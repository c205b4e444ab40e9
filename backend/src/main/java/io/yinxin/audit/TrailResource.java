package io.yinxin.audit;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.PageOf;
import io.yinxin.platform.web.PageSize;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail of the staff, for auditors. */
@Path("/api/v1/staff/audit")
@Tag(name = "audit", description = "What staff did and saw")
public class TrailResource {
    private final SearchTrail search;

    TrailResource(SearchTrail search) {
        this.search = search;
    }

    @GET
    @Operation(operationId = "searchAudit", summary = "Search what staff did, by person, object, action and period")
    @APIResponse(responseCode = "200", description = "Newest first")
    public Uni<PageOf<TrailLine>> search(
            @Parameter(description = "user name") @QueryParam("staff") @Nullable String staff,
            @Parameter(description = "as task:T20261121000001") @QueryParam("subject") @Nullable String subject,
            @QueryParam("action") @Nullable String action,
            @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "last day") @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("20") @PageSize int pageSize) {
        return search.search(new TrailFilter(staff, subject, action, from, to), page, pageSize);
    }
}
