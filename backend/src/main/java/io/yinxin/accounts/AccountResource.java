package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Activity;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.web.PageOf;
import io.yinxin.platform.web.PageSize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signed-in holder's own account. */
@Path("/api/v1/account")
@Tag(name = "account", description = "The own account")
public class AccountResource {
    private final ViewAccount viewAccount;
    private final RevealPersonalData revealPersonalData;
    private final ViewActivity viewActivity;

    AccountResource(ViewAccount viewAccount, RevealPersonalData revealPersonalData, ViewActivity viewActivity) {
        this.viewAccount = viewAccount;
        this.revealPersonalData = revealPersonalData;
        this.viewActivity = viewActivity;
    }

    @GET
    @Operation(operationId = "viewAccount", summary = "View the own account; document number and mobile are masked")
    public Uni<AccountView> view() {
        return viewAccount.own();
    }

    @POST
    @Path("/reveals")
    @Operation(operationId = "revealPersonalData", summary = "See the own document number and mobile in full")
    public Uni<RevealPersonalData.Revealed> reveal(@Valid @NotNull(message = "REQUIRED") RevealForm form) {
        return revealPersonalData.reveal(Objects.requireNonNull(form.password()));
    }

    @GET
    @Path("/activity")
    @Operation(operationId = "viewActivity", summary = "What happened to the own account in the last 90 days")
    public Uni<PageOf<Activity>> activity(
            @QueryParam("page") @DefaultValue("1") @Min(value = 1, message = "PAGE_INVALID") int page,
            @QueryParam("pageSize") @DefaultValue("10") @PageSize int pageSize) {
        return viewActivity.own(page, pageSize);
    }

    @Schema(name = "Reveal")
    record RevealForm(
            @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
            String password) {
        @Override
        public String toString() {
            return "RevealForm";
        }
    }
}
