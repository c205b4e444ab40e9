package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.sessions.Opened;
import io.yinxin.sessions.SessionCookie;
import io.yinxin.signin.CardSignInRules.CardChoice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing in with a card, in up to three steps. */
@Path("/api/v1/session/card")
@Tag(name = "session", description = "Signing in and out")
public class CardSignInResource {
    private final SignInWithCard signIn;
    private final ViewSession viewSession;
    private final SessionCookie cookie;

    CardSignInResource(SignInWithCard signIn, ViewSession viewSession, SessionCookie cookie) {
        this.signIn = signIn;
        this.viewSession = viewSession;
        this.cookie = cookie;
    }

    @POST
    @Operation(
            operationId = "signInWithCard",
            summary = "Sign in with a card; takes a token of purpose login",
            description = "Creates organisation and accounts where the card is the first to tell of them. "
                    + "The session comes as an HttpOnly cookie.")
    @APIResponse(responseCode = "201", description = "Signed in")
    @APIResponse(responseCode = "200", description = "Something has to be answered first")
    public Uni<RestResponse<CardSignInView>> signIn(@Valid @NotNull(message = "REQUIRED") CardForm form) {
        return signIn.signIn(Objects.requireNonNull(form.token())).flatMap(this::answer);
    }

    @POST
    @Path("/{attemptId}/identity-check")
    @Operation(
            operationId = "passCardIdentityCheck",
            summary = "Bind the card to the account found, or overwrite that account",
            description = "Takes a token of purpose bind; for OVERWRITE, of purpose overwrite.")
    @APIResponse(responseCode = "201", description = "Signed in")
    @APIResponse(responseCode = "200", description = "Bound; keep or overwrite has to be answered")
    public Uni<RestResponse<CardSignInView>> passIdentityCheck(
            @PathParam("attemptId") String attemptId, @Valid @NotNull(message = "REQUIRED") IdentityForm form) {
        return signIn.passIdentityCheck(
                        attemptId, Objects.requireNonNull(form.choice()), Objects.requireNonNull(form.token()))
                .flatMap(this::answer);
    }

    @POST
    @Path("/{attemptId}/answer")
    @Operation(
            operationId = "answerOverwriteQuestion",
            summary = "Keep the account found, or overwrite it",
            description = "For OVERWRITE takes a token of purpose overwrite.")
    @APIResponse(responseCode = "201", description = "Signed in")
    public Uni<RestResponse<CardSignInView>> answer(
            @PathParam("attemptId") String attemptId, @Valid @NotNull(message = "REQUIRED") AnswerForm form) {
        return switch (Objects.requireNonNull(form.answer())) {
            case KEEP -> signIn.keep(attemptId).flatMap(this::answer);
            case OVERWRITE -> signIn.overwrite(attemptId, form.required()).flatMap(this::answer);
        };
    }

    private Uni<RestResponse<CardSignInView>> answer(CardSessions.Reached reached) {
        return switch (reached.step()) {
            case CardStep.Admitted admitted -> signedIn(admitted, Objects.requireNonNull(reached.session()));
            case CardStep.AskIdentity ask -> Uni.createFrom().item(RestResponse.ok(CardSignInView.asking(ask)));
            case CardStep.AskOverwrite ask -> Uni.createFrom().item(RestResponse.ok(CardSignInView.asking(ask)));
        };
    }

    private Uni<RestResponse<CardSignInView>> signedIn(CardStep.Admitted admitted, Opened opened) {
        return viewSession
                .view(opened.user())
                .map(session -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, CardSignInView.signedIn(admitted, session))
                        .cookie(cookie.holding(opened))
                        .build());
    }

    @Schema(name = "CardAnswer")
    enum Answer {
        KEEP,
        OVERWRITE
    }

    @Schema(name = "CardSignIn")
    record CardForm(@NotNull(message = "REQUIRED") @Nullable CardTokenForm token) {}

    @Schema(name = "CardIdentityCheck")
    record IdentityForm(
            @NotNull(message = "REQUIRED") @Nullable CardChoice choice,
            @NotNull(message = "REQUIRED") @Nullable CardTokenForm token) {}

    /** @param token for OVERWRITE */
    @Schema(name = "CardOverwriteAnswer")
    record AnswerForm(
            @NotNull(message = "REQUIRED") @Nullable Answer answer,
            @Nullable CardTokenForm token) {
        CardTokenForm required() {
            if (token == null) {
                throw DomainException.at("token", CommonError.REQUIRED);
            }
            return token;
        }
    }
}
