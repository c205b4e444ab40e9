package io.yinxin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import io.restassured.RestAssured;
import io.yinxin.testing.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A connected application as the Nimbus SDK makes one: knows the protocol by its standards, and nothing of us. */
final class Application {
    final ClientID id;
    final URI redirect;
    final State state = new State();
    final Nonce nonce = new Nonce();
    final CodeVerifier verifier = new CodeVerifier();
    private final @Nullable ClientAuthentication proof;

    private Application(String id, String redirect, @Nullable ClientAuthentication proof) {
        this.id = new ClientID(id);
        this.redirect = URI.create(redirect);
        this.proof = proof;
    }

    private static ClientAuthentication secret(String id, String secret) {
        return new ClientSecretBasic(new ClientID(id), new Secret(secret));
    }

    /** Proves itself with a key; good for one exchange. */
    static Application licence() {
        try {
            return new Application(
                    "licence",
                    "https://licence.sample.example/back",
                    new PrivateKeyJWT(
                            new ClientID("licence"),
                            at("/token"),
                            JWSAlgorithm.ES256,
                            ClientProofTest.licenceKey().toECPrivateKey(),
                            "licence-1",
                            null));
        } catch (JOSEException | java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static Application status() {
        return new Application(
                "status",
                "https://status.sample.example/back",
                secret("status", "status-secret-of-the-tests-0123456789"));
    }

    static Application goods() {
        return new Application(
                "goods", "https://goods.sample.example/back", secret("goods", "goods-secret-of-the-tests-01234567890"));
    }

    static Application statistics() {
        return new Application("statistics", "https://statistics.sample.example/app/back", null);
    }

    static String issuer() {
        return "http://localhost:" + RestAssured.port;
    }

    static URI at(String path) {
        return URI.create(issuer() + "/api/v1/openid" + path);
    }

    ClientAuthentication proof() {
        return Objects.requireNonNull(proof);
    }

    AuthenticationRequest.Builder asking() {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), id, redirect)
                .endpointURI(at("/authorization"))
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
    }

    /** Where the browser of somebody, or of nobody, is led to. */
    static String ledTo(@Nullable Person person, URI address) {
        return (person == null ? RestAssured.given() : RestAssured.given().cookie("yinxin", person.token()))
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^" + issuer() + "(?=/)", "");
    }

    AuthenticationResponse ask(@Nullable Person person, UnaryOperator<AuthenticationRequest.Builder> change) {
        try {
            return AuthenticationResponseParser.parse(
                    URI.create(ledTo(person, change.apply(asking()).build().toURI())));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    AuthorizationCode codeFor(Person person) {
        return ask(person, asked -> asked).toSuccessResponse().getAuthorizationCode();
    }

    TokenResponse exchange(AuthorizationCode code) {
        return exchange(code, redirect, verifier);
    }

    TokenResponse exchange(AuthorizationCode code, URI to, CodeVerifier with) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, to, with);
        return send(
                proof == null
                        ? new TokenRequest(at("/token"), id, grant)
                        : new TokenRequest(at("/token"), proof, grant));
    }

    OIDCTokenResponse signOn(Person person) {
        return (OIDCTokenResponse) exchange(codeFor(person)).toSuccessResponse();
    }

    static TokenResponse send(TokenRequest request) {
        try {
            return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
