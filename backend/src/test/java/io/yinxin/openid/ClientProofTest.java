package io.yinxin.openid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.yinxin.organisations.Organisations;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens of applications for themselves: who gets one, and what it opens. */
@ApiTest
@Tag("GEN-05")
class ClientProofTest {
    private static final ClientID LICENCE = new ClientID("licence");

    @Inject
    People people;

    @Inject
    Organisations organisations;

    @Nested
    @DisplayName("With a key")
    class WithKey {
        @Test
        @DisplayName("an assertion gives a token, once")
        void once() throws Exception {
            PrivateKeyJWT assertion = assertion(licenceKey(), Application.issuer(), 60);
            assertThat(ask(assertion, "organisations:read").indicatesSuccess()).isTrue();
            assertThat(error(ask(assertion, "organisations:read"))).isEqualTo("invalid_client");
        }

        @Test
        @DisplayName("of somebody else it does not")
        void otherKey() throws Exception {
            ECKey other = new ECKeyGenerator(Curve.P_256).keyID("licence-1").generate();
            assertThat(error(ask(assertion(other, Application.issuer(), 60), null)))
                    .isEqualTo("invalid_client");
        }

        @Test
        @DisplayName("an assertion for another server does not")
        void otherAudience() throws Exception {
            assertThat(error(ask(assertion(licenceKey(), "https://other.example", 60), null)))
                    .isEqualTo("invalid_client");
        }

        @Test
        @DisplayName("an assertion that has run out, or that would last for hours, does not")
        void time() throws Exception {
            assertThat(error(ask(assertion(licenceKey(), Application.issuer(), -60), null)))
                    .isEqualTo("invalid_client");
            assertThat(error(ask(assertion(licenceKey(), Application.issuer(), 7200), null)))
                    .isEqualTo("invalid_client");
        }

        @Test
        @DisplayName("an HMAC made with the public key does not")
        void confusedAlgorithm() throws Exception {
            byte[] asSecret = licenceKey().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            String assertion = signed(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID("licence-1")
                                    .build(),
                            new MACSigner(asSecret),
                            Application.issuer(),
                            60)
                    .serialize();
            refused(assertion);
        }

        @Test
        @DisplayName("an assertion nobody has signed does not")
        void unsigned() throws Exception {
            String claims = assertion(licenceKey(), Application.issuer(), 60)
                    .getClientAssertion()
                    .serialize()
                    .split("\\.")[1];
            String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
            refused(none + "." + claims + ".");
        }

        private void refused(String assertion) {
            given().formParam("grant_type", "client_credentials")
                    .formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                    .formParam("client_assertion", assertion)
                    .post("/api/v1/openid/token")
                    .then()
                    .statusCode(401)
                    .body("error", equalTo("invalid_client"));
        }
    }

    @Nested
    @DisplayName("With a secret")
    class WithSecret {
        @Test
        @DisplayName("the token opens what its scope names, through our own door")
        void opens() {
            Person administrator = people.anAdministrator();
            String orgCode = Reactive.get(() -> organisations.byId(administrator.organisationId()))
                    .orgCode();
            String token = ask(Application.status().proof(), "organisations:read")
                    .toSuccessResponse()
                    .getTokens()
                    .getAccessToken()
                    .getValue();
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/organisations/" + orgCode)
                    .then()
                    .statusCode(200)
                    .body("orgCode", equalTo(orgCode));
            given().auth().oauth2(token).get("/api/v1/account").then().statusCode(403);
            given().auth().oauth2(token).get("/api/v1/openid/userinfo").then().statusCode(403);
        }

        @Test
        @DisplayName("an altered token opens nothing")
        void altered() {
            String token = ask(Application.status().proof(), null)
                    .toSuccessResponse()
                    .getTokens()
                    .getAccessToken()
                    .getValue();
            String[] parts = token.split("\\.");
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    .replace("organisations:read", "organisations:read openid");
            String forged = parts[0] + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                    + "." + parts[2];
            given().auth()
                    .oauth2(forged)
                    .get("/api/v1/organisations/MA01ABCD5")
                    .then()
                    .statusCode(401);
        }

        @Test
        @DisplayName("another secret is refused")
        void wrong() {
            ClientAuthentication wrong =
                    new ClientSecretBasic(new ClientID("status"), new Secret("not-the-secret-of-the-tests-012345"));
            assertThat(error(ask(wrong, null))).isEqualTo("invalid_client");
        }

        @Test
        @DisplayName("in the body it is refused: one way a client")
        void inBody() {
            ClientAuthentication posted =
                    new ClientSecretPost(new ClientID("status"), new Secret("status-secret-of-the-tests-0123456789"));
            assertThat(error(ask(posted, null))).isEqualTo("invalid_client");
        }

        @Test
        @DisplayName("more than is registered is refused")
        void otherScope() {
            assertThat(error(ask(Application.status().proof(), "organisations:read openid")))
                    .isEqualTo("invalid_scope");
        }

        @Test
        @DisplayName("an application without scopes gets no token of its own")
        void none() {
            assertThat(error(ask(Application.goods().proof(), null))).isEqualTo("unauthorized_client");
        }
    }

    @Test
    @DisplayName("A name alone is not enough where a secret is registered, and the password grant does not exist")
    void nameAlone() {
        given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "status")
                .post("/api/v1/openid/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        given().formParam("grant_type", "password")
                .formParam("client_id", "statistics")
                .formParam("username", "tester")
                .formParam("password", "secret")
                .post("/api/v1/openid/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
    }

    private static TokenResponse ask(ClientAuthentication proof, @Nullable String scope) {
        return Application.send(new TokenRequest(
                Application.at("/token"),
                proof,
                new ClientCredentialsGrant(),
                scope == null ? null : Scope.parse(scope)));
    }

    private static String error(TokenResponse answer) {
        return answer.toErrorResponse().getErrorObject().getCode();
    }

    private static PrivateKeyJWT assertion(ECKey key, String audience, int seconds) throws JOSEException {
        return new PrivateKeyJWT(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID("licence-1")
                        .build(),
                new ECDSASigner(key),
                audience,
                seconds));
    }

    private static SignedJWT signed(JWSHeader header, JWSSigner signer, String audience, int seconds)
            throws JOSEException {
        SignedJWT assertion = new SignedJWT(
                header,
                new JWTClaimsSet.Builder()
                        .issuer(LICENCE.getValue())
                        .subject(LICENCE.getValue())
                        .audience(audience)
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                        .build());
        assertion.sign(signer);
        return assertion;
    }

    /** Belongs to the public one in application.properties; good for these tests only. */
    static ECKey licenceKey() throws ParseException {
        return ECKey.parse("{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"licence-1\","
                + "\"x\":\"lYJyt7GTNl3_9x5_jW2YvR6kf5dbYw3V3DYFAMw_ZDE\","
                + "\"y\":\"Wv-W64vkOe1L5nuMTgr_wwAwO6njvP4vke_U4Erow_Q\","
                + "\"d\":\"asewfk3l3-PXxiVoCokqiF1Tst2U0grB3dXEMLCuE0M\"}");
    }
}
