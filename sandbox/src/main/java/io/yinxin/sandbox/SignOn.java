package io.yinxin.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample application's side of the protocol, as the Nimbus SDK speaks it. */
final class SignOn {
    private final ClientID id;
    private final Secret secret = new Secret(48);
    private final Issuer issuer;
    private final URI own;
    private @Nullable OIDCProviderMetadata provider;

    /** @param own address of the application, with a slash at its end */
    SignOn(URI issuer, String client, URI own) {
        id = new ClientID(client);
        this.issuer = new Issuer(issuer.toString().replaceFirst("/$", ""));
        this.own = own;
    }

    /** What has to be remembered between going and coming back. */
    record Going(State state, Nonce nonce, CodeVerifier verifier) {
        static Going fresh() {
            return new Going(new State(), new Nonce(), new CodeVerifier());
        }
    }

    /** Somebody signed on. @param tokens as they came @param claims of the id token */
    record SignedOn(OIDCTokens tokens, Map<String, Object> claims, String sessionId) {}

    String client() {
        return id.getValue();
    }

    URI own() {
        return own;
    }

    String secret() {
        return secret.getValue();
    }

    URI back() {
        return URI.create(own + "back");
    }

    URI address(Going going) throws IOException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), id, back())
                .endpointURI(provider().getAuthorizationEndpointURI())
                .state(going.state())
                .nonce(going.nonce())
                .codeChallenge(going.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** @throws IOException when anything is not as it must be; its message says what */
    SignedOn arrive(URI came, Going going) throws IOException {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(came);
            if (!going.state().equals(answer.getState()) || !issuer.equals(answer.getIssuer())) {
                throw new IOException("state or iss is another one");
            }
            if (!answer.indicatesSuccess()) {
                throw new IOException(answer.toErrorResponse().getErrorObject().toString());
            }
            TokenRequest request = new TokenRequest(
                    provider().getTokenEndpointURI(),
                    new ClientSecretBasic(id, secret),
                    new AuthorizationCodeGrant(
                            answer.toSuccessResponse().getAuthorizationCode(), back(), going.verifier()));
            OIDCTokens tokens = ((OIDCTokenResponse) OIDCTokenResponseParser.parse(
                                    request.toHTTPRequest().send())
                            .toSuccessResponse())
                    .getOIDCTokens();
            IDTokenClaimsSet claims = new IDTokenValidator(
                            issuer,
                            id,
                            JWSAlgorithm.ES256,
                            provider().getJWKSetURI().toURL())
                    .validate(tokens.getIDToken(), going.nonce());
            return new SignedOn(tokens, claims.toJSONObject(), claims.getStringClaim("sid"));
        } catch (ParseException | BadJOSEException | JOSEException | ClassCastException e) {
            throw new IOException(e);
        }
    }

    URI leaving(SignedOn person) throws IOException {
        return new LogoutRequest(
                        provider().getEndSessionEndpointURI(), person.tokens().getIDToken(), own, null)
                .toURI();
    }

    /** @return the session that is over @throws IOException for a token nobody has to believe */
    String sessionOver(String logoutToken) throws IOException {
        try {
            return new LogoutTokenValidator(issuer, id, true, keys(), null)
                    .validate(JWTParser.parse(logoutToken))
                    .getSessionID()
                    .getValue();
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            throw new IOException(e);
        }
    }

    private JWSKeySelector<SecurityContext> keys() throws IOException {
        return new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256,
                JWKSourceBuilder.create(provider().getJWKSetURI().toURL()).build());
    }

    /** Asked for late: the application is up before the server. */
    private synchronized OIDCProviderMetadata provider() throws IOException {
        OIDCProviderMetadata known = provider;
        if (known == null) {
            try {
                known = OIDCProviderMetadata.resolve(issuer);
            } catch (GeneralException e) {
                throw new IOException(e);
            }
            provider = known;
        }
        return known;
    }
}
