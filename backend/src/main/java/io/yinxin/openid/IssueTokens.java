package io.yinxin.openid;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Exchanges a code for tokens of the person who signed on; gives applications tokens of their own. */
@ApplicationScoped
class IssueTokens {
    /** Of one client address: who does not know the secret does not find it by trying. */
    private static final int FAILURES = 30;

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final ClientProof proof;
    private final GrantStore grants;
    private final Sessions sessions;
    private final PersonClaims claims;
    private final TokenMaker tokens;
    private final Throttle throttle;
    private final Caller caller;
    private final Clock clock;

    IssueTokens(
            ClientProof proof,
            GrantStore grants,
            Sessions sessions,
            PersonClaims claims,
            TokenMaker tokens,
            Throttle throttle,
            Caller caller,
            Clock clock) {
        this.proof = proof;
        this.grants = grants;
        this.sessions = sessions;
        this.claims = claims;
        this.tokens = tokens;
        this.throttle = throttle;
        this.caller = caller;
        this.clock = clock;
    }

    @Requires(Right.PUBLIC)
    Uni<TokenAnswer> issue(HTTPRequest request) {
        Map<String, List<String>> parameters;
        try {
            parameters = request.getBodyAsFormParameters();
        } catch (ParseException e) {
            return refused(OAuth2Error.INVALID_REQUEST);
        }
        if (parameters.values().stream().anyMatch(values -> values.size() > 1)) {
            return refused(OAuth2Error.INVALID_REQUEST.setDescription("a parameter is given more than once"));
        }
        return proof.of(request).flatMap(client -> client.isPresent() ? issue(client.get(), parameters) : stranger());
    }

    private Uni<TokenAnswer> stranger() {
        return throttle.count("openid-client", caller.address(), FAILURES, WINDOW, CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> refused(OAuth2Error.INVALID_CLIENT));
    }

    private Uni<TokenAnswer> issue(Client client, Map<String, List<String>> parameters) {
        String type = AskedRules.one(parameters, "grant_type");
        return switch (type == null ? "" : type) {
            case "authorization_code" -> exchange(client, parameters);
            case "client_credentials" -> forItself(client, AskedRules.one(parameters, "scope"));
            case "" -> refused(OAuth2Error.INVALID_REQUEST.setDescription("grant_type is missing"));
            default -> refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        };
    }

    private Uni<TokenAnswer> exchange(Client client, Map<String, List<String>> parameters) {
        String code = AskedRules.one(parameters, "code");
        String redirect = AskedRules.one(parameters, "redirect_uri");
        String verifier = AskedRules.one(parameters, "code_verifier");
        if (code == null || redirect == null || verifier == null) {
            return refused(
                    OAuth2Error.INVALID_REQUEST.setDescription("code, redirect_uri and code_verifier are required"));
        }
        return grants.take(code, client).flatMap(grant -> {
            boolean good = grant != null
                    && clock.instant().isBefore(grant.expiresAt())
                    && grant.redirectUri().equals(redirect)
                    && isAnswered(grant.challenge(), verifier);
            return good && grant != null ? forPerson(client, grant) : refused(OAuth2Error.INVALID_GRANT);
        });
    }

    private Uni<TokenAnswer> forPerson(Client client, Grant grant) {
        return sessions.live(grant.accountId(), grant.sessionId())
                .flatMap(user -> user.isPresent()
                        ? forPerson(client, grant, user.get())
                        : refused(OAuth2Error.INVALID_GRANT.setDescription("the session is over")));
    }

    private Uni<TokenAnswer> forPerson(Client client, Grant grant, CurrentUser user) {
        return claims.of(user, client, List.of(grant.scope().split(" ")))
                .flatMap(person -> tokens.forPerson(client, user, grant, person))
                .map(pair -> new TokenAnswer.Issued(
                        pair.access(), "Bearer", tokens.lifetime().toSeconds(), pair.id(), grant.scope()));
    }

    private Uni<TokenAnswer> forItself(Client client, @Nullable String asked) {
        if (client.kind() == ClientKind.PUBLIC || client.scopes().isEmpty()) {
            return refused(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
        Set<String> wanted = asked == null || asked.isBlank()
                ? client.scopes()
                : Set.copyOf(Arrays.asList(asked.strip().split(" +")));
        if (!client.scopes().containsAll(wanted)) {
            return refused(OAuth2Error.INVALID_SCOPE);
        }
        Set<String> sorted = new TreeSet<>(wanted);
        return tokens.forApplication(client, sorted)
                .map(token -> new TokenAnswer.Issued(
                        token, "Bearer", tokens.lifetime().toSeconds(), null, String.join(" ", sorted)));
    }

    private static boolean isAnswered(String challenge, String verifier) {
        try {
            return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                    .getValue()
                    .equals(challenge);
        } catch (IllegalArgumentException e) {
            // Shorter, longer or of other characters than RFC 7636 allows.
            return false;
        }
    }

    private static Uni<TokenAnswer> refused(ErrorObject error) {
        return Uni.createFrom().item(new TokenAnswer.Refused(error));
    }
}
