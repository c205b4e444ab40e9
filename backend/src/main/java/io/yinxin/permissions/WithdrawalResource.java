package io.yinxin.permissions;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications that staff close to single organisations. */
@Path("/api/v1/staff/applications/{application}/withdrawals/{code}")
@Tag(name = "staff")
public class WithdrawalResource {
    private final WithdrawApplication withdrawals;

    WithdrawalResource(WithdrawApplication withdrawals) {
        this.withdrawals = withdrawals;
    }

    @PUT
    @Operation(
            operationId = "withdrawApplication",
            summary = "Close an application to an organisation",
            description = "What its operators and roles were permitted there is forgotten.")
    @APIResponse(responseCode = "204", description = "Closed")
    public Uni<Void> withdraw(@PathParam("application") String application, @PathParam("code") String code) {
        return withdrawals.withdraw(application, code);
    }

    @DELETE
    @Operation(operationId = "restoreApplication", summary = "Open an application to an organisation again")
    @APIResponse(responseCode = "204", description = "Open")
    public Uni<Void> restore(@PathParam("application") String application, @PathParam("code") String code) {
        return withdrawals.restore(application, code);
    }
}
