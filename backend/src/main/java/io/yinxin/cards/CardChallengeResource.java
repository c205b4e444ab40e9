package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.problem.Problem;
import io.yinxin.platform.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/card-challenges")
@Tag(name = "cards", description = "Cards: what they are asked to sign")
public class CardChallengeResource {
    private final CreateCardChallenge createChallenge;
    private final CardCookie cookie;
    private final HttpServerRequest http;

    CardChallengeResource(CreateCardChallenge createChallenge, CardCookie cookie, HttpServerRequest http) {
        this.createChallenge = createChallenge;
        this.cookie = cookie;
        this.http = http;
    }

    @POST
    @Operation(
            operationId = "createCardChallenge",
            summary = "Ask for a challenge that a card signs",
            description = "Bound to the session, or to an HttpOnly cookie where nobody is signed in; good for five "
                    + "minutes, for this purpose, and once. The agent signs it together with the page's origin, the "
                    + "result goes as token to where the purpose is served.")
    @APIResponse(
            responseCode = "201",
            description = "The challenge",
            content = @Content(schema = @Schema(implementation = CardChallengeView.class)))
    @APIResponse(
            responseCode = "429",
            description = "TOO_MANY_ATTEMPTS: too many challenges for this client address",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<CardChallengeView>> create(
            @Valid @NotNull(message = "REQUIRED") CardChallengeRequest request) {
        String token = cookie.tokenOf(http).orElseGet(Secrets::token);
        return createChallenge
                .create(request.purpose(), token)
                .map(made -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, CardChallengeView.of(made))
                        .cookie(cookie.holding(token))
                        .build());
    }

    @Schema(name = "CardChallengeRequest")
    public record CardChallengeRequest(
            @NotNull(message = "REQUIRED") CardPurpose purpose) {}
}
