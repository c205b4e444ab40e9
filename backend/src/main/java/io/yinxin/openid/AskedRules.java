package io.yinxin.openid;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request to sign on must be: the code flow with PKCE S256 (RFC 9700), nothing else of the standard's ways. */
final class AskedRules {
    /** What persons' tokens may carry. */
    static final Set<String> SCOPES = Set.of("openid", "profile");

    private static final int CHALLENGE_LENGTH = 43;
    private static final int MOST = 2000;

    private AskedRules() {}

    /** Why it is refused, as the application is told. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final transient ErrorObject error;

        Refusal(ErrorObject error) {
            super(error.getCode());
            this.error = error;
        }

        ErrorObject error() {
            return error;
        }
    }

    /** The one value of a parameter; null if there is none, or more than one. */
    static @Nullable String one(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : null;
    }

    /** Also for a request that is not in order. */
    static @Nullable State stateOf(Map<String, List<String>> parameters) {
        String state = one(parameters, "state");
        return state == null || state.isEmpty() || state.length() > MOST ? null : new State(state);
    }

    static Asked read(Map<String, List<String>> parameters) throws Refusal {
        if (parameters.containsKey("request")) {
            throw new Refusal(OAuth2Error.REQUEST_NOT_SUPPORTED);
        }
        if (parameters.containsKey("request_uri")) {
            throw new Refusal(OAuth2Error.REQUEST_URI_NOT_SUPPORTED);
        }
        AuthenticationRequest request = parse(parameters);
        if (!ResponseType.CODE.equals(request.getResponseType())) {
            throw new Refusal(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        }
        if (request.getResponseMode() != null && !ResponseMode.QUERY.equals(request.getResponseMode())) {
            throw invalid("response_mode must be query");
        }
        if (request.getCodeChallenge() == null
                || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())
                || request.getCodeChallenge().getValue().length() != CHALLENGE_LENGTH) {
            throw invalid("PKCE with code_challenge_method S256 is required");
        }
        String nonce = request.getNonce() == null ? null : request.getNonce().getValue();
        if (nonce != null && nonce.length() > MOST) {
            throw invalid("nonce is too long");
        }
        Prompt prompt = request.getPrompt();
        return new Asked(
                String.valueOf(request.getRedirectionURI()),
                request.getState(),
                request.getCodeChallenge().getValue(),
                nonce,
                scopeOf(request.getScope()),
                prompt != null && prompt.contains(Prompt.Type.NONE),
                prompt != null && (prompt.contains(Prompt.Type.LOGIN) || prompt.contains(Prompt.Type.SELECT_ACCOUNT)),
                request.getMaxAge());
    }

    private static AuthenticationRequest parse(Map<String, List<String>> parameters) throws Refusal {
        try {
            return AuthenticationRequest.parse(parameters);
        } catch (ParseException e) {
            ErrorObject error = e.getErrorObject();
            throw new Refusal(error == null ? OAuth2Error.INVALID_REQUEST : error);
        } catch (IllegalArgumentException e) {
            throw new Refusal(OAuth2Error.INVALID_REQUEST);
        }
    }

    /** Unknown ones are ignored (OpenID Connect Core section 3.1.2.1). */
    private static String scopeOf(Scope asked) {
        return String.join(
                " ",
                asked.toStringList().stream().filter(SCOPES::contains).sorted().toList());
    }

    private static Refusal invalid(String why) {
        return new Refusal(OAuth2Error.INVALID_REQUEST.setDescription(why));
    }
}
