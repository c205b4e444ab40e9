package io.yinxin.recovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodeSent;
import io.yinxin.codes.OneTimeCodes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of a request for manual review. */
@Path("/api/v1/recoveries/reviews")
@Tag(name = "recovery")
public class ReviewResultResource {
    private final SendReviewCode send;
    private final ViewReviewResult view;
    private final OneTimeCodes codes;

    ReviewResultResource(SendReviewCode send, ViewReviewResult view, OneTimeCodes codes) {
        this.send = send;
        this.view = view;
        this.codes = codes;
    }

    @POST
    @Path("/codes")
    @Operation(
            operationId = "sendReviewCode",
            summary = "Send a code to the phone or mailbox a request was handed in with; takes an answered captcha",
            description = "Confirmed whether there is such a request or not.")
    @APIResponse(responseCode = "202", description = "Confirmed")
    public Uni<RestResponse<CodeSent>> send(@Valid @NotNull(message = "REQUIRED") ReviewCodeForm form) {
        return send.send(form).map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, codes.sent()));
    }

    @POST
    @Path("/results")
    @Operation(
            operationId = "viewReviewResult",
            summary = "How far a request is: expected date, opinion, marks",
            description =
                    "For a code of /codes with the same task number, which serves once. NOT_FOUND unless the request was "
                            + "handed in with that phone or mailbox.")
    public Uni<ReviewResult> view(@Valid @NotNull(message = "REQUIRED") ReviewQueryForm form) {
        return view.view(form);
    }
}
