package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.web.PageOf;
import io.yinxin.platform.web.PageSize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The operators of the own organisation; those of others are NOT_FOUND. */
@Path("/api/v1/operators")
@Tag(name = "operators", description = "Operators of the own organisation")
public class OperatorResource {
    private final ListOperators list;
    private final CreateOperator create;
    private final ChangeOperator change;
    private final SetOperatorState setState;
    private final ResetInitialPassword reset;
    private final DeleteOperator delete;

    OperatorResource(
            ListOperators list,
            CreateOperator create,
            ChangeOperator change,
            SetOperatorState setState,
            ResetInitialPassword reset,
            DeleteOperator delete) {
        this.list = list;
        this.create = create;
        this.change = change;
        this.setState = setState;
        this.reset = reset;
        this.delete = delete;
    }

    @GET
    @Operation(operationId = "listOperators", summary = "List the operators of the own organisation")
    @APIResponse(responseCode = "200", description = "Newest first, or as sort says")
    public Uni<PageOf<OperatorItem>> list(
            @Parameter(description = "part of the user name")
                    @QueryParam("username")
                    @Size(max = 50, message = "TOO_LONG")
                    @Nullable
                    String username,
            @Parameter(description = "part of the name")
                    @QueryParam("name")
                    @Size(max = 50, message = "TOO_LONG")
                    @Nullable
                    String name,
            @Parameter(description = "createdAt, username, state; with - before it descending")
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("10") @PageSize int pageSize) {
        return list.list(username, name, sort, page, pageSize);
    }

    @GET
    @Path("/rules")
    @Operation(
            operationId = "viewOperatorRules",
            summary = "Whether operators may be changed at present, and which initial password new ones get")
    public Uni<ListOperators.RulesView> rules() {
        return list.rules();
    }

    @POST
    @Operation(
            operationId = "createOperator",
            summary = "Create an operator without card",
            description = "The initial password is shown this once; a repeat finds the user name taken.")
    @APIResponse(responseCode = "201", description = "Created")
    public Uni<RestResponse<OperatorCreated>> create(@NotNull(message = "REQUIRED") NewOperatorForm form) {
        return create.create(form)
                .map(made -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        new OperatorCreated(
                                made.operator().accountId(), made.operator().username(), made.initialPassword())));
    }

    @GET
    @Path("/{operatorId}")
    @Operation(operationId = "viewOperator", summary = "One operator, as the form of changes shows it")
    public Uni<OperatorView> view(@PathParam("operatorId") String operatorId) {
        return list.view(operatorId);
    }

    @PUT
    @Path("/{operatorId}")
    @Operation(
            operationId = "changeOperator",
            summary = "Correct an operator's data",
            description = "EFFECTS_NOT_ACCEPTED tells in params.effects what would follow; send it again with all of "
                    + "them in acceptedEffects. OPERATORS_BLOCKED while an operator is bound to a card and the "
                    + "administrator is not.")
    @APIResponse(responseCode = "204", description = "Changed")
    public Uni<Void> change(
            @PathParam("operatorId") String operatorId, @NotNull(message = "REQUIRED") OperatorChangeForm form) {
        return change.change(operatorId, form);
    }

    @PUT
    @Path("/{operatorId}/state")
    @Operation(operationId = "setOperatorState", summary = "Enable or disable an operator; disabling ends its sessions")
    @APIResponse(responseCode = "204", description = "Set")
    public Uni<Void> setState(
            @PathParam("operatorId") String operatorId, @Valid @NotNull(message = "REQUIRED") StateForm form) {
        return setState.set(operatorId, Objects.requireNonNull(form.state()));
    }

    @POST
    @Path("/{operatorId}/initial-password")
    @Operation(
            operationId = "resetInitialPassword",
            summary = "Give an operator without card a new initial password",
            description = "It is shown this once; a repeat makes another one. Sessions of the operator end.")
    @APIResponse(responseCode = "201", description = "Given")
    public Uni<RestResponse<InitialPassword>> reset(@PathParam("operatorId") String operatorId) {
        return reset.reset(operatorId)
                .map(given -> RestResponse.status(RestResponse.Status.CREATED, new InitialPassword(given.password())));
    }

    @DELETE
    @Path("/{operatorId}")
    @Operation(
            operationId = "deleteOperator",
            summary = "Delete an operator",
            description = "Cannot be undone. The user name is not given again.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Void> delete(@PathParam("operatorId") String operatorId) {
        return delete.delete(operatorId);
    }

    @Schema(name = "OperatorState")
    record StateForm(
            @NotNull(message = "REQUIRED") @Nullable OperatorSwitch state) {}

    @Schema(name = "OperatorCreated")
    record OperatorCreated(UUID operatorId, String username, String initialPassword) {
        @Override
        public String toString() {
            return "OperatorCreated[" + operatorId + "]";
        }
    }

    @Schema(name = "InitialPassword")
    record InitialPassword(String initialPassword) {
        @Override
        public String toString() {
            return "InitialPassword";
        }
    }
}
