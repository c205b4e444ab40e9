package io.yinxin.openid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a code is exchanged for, and when it is not. */
@ApiTest
@Tag("GEN-05")
class TokenTest {
    @Inject
    People people;

    @Inject
    TestClock clock;

    Person administrator;
    final Application status = Application.status();

    @BeforeEach
    void somebody() {
        administrator = people.anAdministrator();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Nested
    @DisplayName("A good code")
    class Good {
        @Test
        @DisplayName("gives an id token that the Nimbus validator accepts by our published keys")
        void idToken() throws Exception {
            OIDCTokenResponse tokens = status.signOn(administrator);
            JWT idToken = tokens.getOIDCTokens().getIDToken();
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(Application.issuer()),
                            status.id,
                            JWSAlgorithm.ES256,
                            Application.at("/keys").toURL())
                    .validate(idToken, status.nonce);
            assertThat(claims.getSubject().getValue())
                    .isEqualTo(administrator.accountId().toString());
            assertThat(claims.getAccessTokenHash())
                    .isEqualTo(AccessTokenHash.compute(tokens.getTokens().getAccessToken(), JWSAlgorithm.ES256, null));
            assertThat(claims.getAMR()).hasToString("[pwd]");
        }

        @Test
        @DisplayName("tells what GEN-05 names")
        void claims() throws Exception {
            JWTClaimsSet claims =
                    status.signOn(administrator).getOIDCTokens().getIDToken().getJWTClaimsSet();
            assertThat(claims.getStringClaim("userKind")).isEqualTo("ENT_ADMIN");
            assertThat(claims.getStringClaim("organisationId"))
                    .isEqualTo(administrator.organisationId().toString());
            assertThat(claims.getStringClaim("name")).isEqualTo(administrator.username());
            assertThat(claims.getStringClaim("realNameLevel")).isEqualTo("NONE");
            assertThat(claims.getStringListClaim("realNameMethods")).isEmpty();
            assertThat(claims.getStringClaim("signInMethod")).isEqualTo("PASSWORD");
            assertThat(claims.getBooleanClaim("cardBound")).isFalse();
            assertThat(claims.getClaim("auth_time")).isNotNull();
        }

        @Test
        @DisplayName("gives an access token of RFC 9068 that lives five minutes")
        @Tag("OPR-32")
        void accessToken() throws Exception {
            OIDCTokenResponse tokens = status.signOn(administrator);
            SignedJWT token =
                    SignedJWT.parse(tokens.getTokens().getAccessToken().getValue());
            JWTClaimsSet claims = token.getJWTClaimsSet();
            assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
            assertThat(claims.getIssuer()).isEqualTo(Application.issuer());
            assertThat(claims.getAudience()).isEqualTo(List.of("status", "yinxin"));
            assertThat(claims.getStringClaim("client_id")).isEqualTo("status");
            assertThat(Duration.between(
                            claims.getIssueTime().toInstant(),
                            claims.getExpirationTime().toInstant()))
                    .isEqualTo(Duration.ofMinutes(5));
            assertThat(tokens.getTokens().getAccessToken().getLifetime()).isEqualTo(300);
        }

        @Test
        @DisplayName("gives no refresh token: the session is asked again")
        void noRefreshToken() {
            assertThat(status.signOn(administrator).getTokens().getRefreshToken())
                    .isNull();
        }

        @Test
        @DisplayName("of a public application needs no secret, and names stay with the scope profile")
        void publicClient() throws Exception {
            Application statistics = Application.statistics();
            AuthorizationCode code = statistics
                    .ask(administrator, asked -> asked.scope(new com.nimbusds.oauth2.sdk.Scope("openid")))
                    .toSuccessResponse()
                    .getAuthorizationCode();
            OIDCTokenResponse tokens =
                    (OIDCTokenResponse) statistics.exchange(code).toSuccessResponse();
            assertThat(tokens.getOIDCTokens().getIDToken().getJWTClaimsSet().getClaims())
                    .containsKey("userKind")
                    .doesNotContainKeys("name", "preferred_username", "orgName");
        }
    }

    @Nested
    @DisplayName("A code is refused")
    class Refused {
        @Test
        @DisplayName("the second time, and what came of the first is withdrawn")
        void replayed() {
            AuthorizationCode code = status.codeFor(administrator);
            String token = status.exchange(code)
                    .toSuccessResponse()
                    .getTokens()
                    .getAccessToken()
                    .getValue();
            userInfo(token).statusCode(200);
            assertThat(error(status.exchange(code))).isEqualTo("invalid_grant");
            userInfo(token).statusCode(401);
        }

        @Test
        @DisplayName("after a minute")
        void late() {
            AuthorizationCode code = status.codeFor(administrator);
            clock.advance(Duration.ofSeconds(61));
            assertThat(error(status.exchange(code))).isEqualTo("invalid_grant");
        }

        @Test
        @DisplayName("with another verifier, and it is used up by that")
        void otherVerifier() {
            AuthorizationCode code = status.codeFor(administrator);
            assertThat(error(status.exchange(code, status.redirect, new CodeVerifier())))
                    .isEqualTo("invalid_grant");
            assertThat(error(status.exchange(code))).isEqualTo("invalid_grant");
        }

        @Test
        @DisplayName("with another redirect address")
        void otherRedirect() {
            AuthorizationCode code = status.codeFor(administrator);
            assertThat(error(status.exchange(code, URI.create("https://evil.example/back"), status.verifier)))
                    .isEqualTo("invalid_grant");
        }

        @Test
        @DisplayName("to another application, and stays good for its own")
        void foreign() {
            AuthorizationCode code = status.codeFor(administrator);
            assertThat(error(Application.goods().exchange(code, status.redirect, status.verifier)))
                    .isEqualTo("invalid_grant");
            assertThat(status.exchange(code).indicatesSuccess()).isTrue();
        }

        @Test
        @DisplayName("when the session is over by then")
        void signedOut() {
            AuthorizationCode code = status.codeFor(administrator);
            administrator.request().delete("/api/v1/session").then().statusCode(204);
            assertThat(error(status.exchange(code))).isEqualTo("invalid_grant");
        }

        private static String error(TokenResponse answer) {
            TokenErrorResponse refusal = answer.toErrorResponse();
            return refusal.getErrorObject().getCode();
        }
    }

    @Nested
    @DisplayName("GET /userinfo")
    class UserInfo {
        @Test
        @DisplayName("answers the claims anew, with the subject")
        void claims() {
            userInfo(token())
                    .statusCode(200)
                    .body("sub", equalTo(administrator.accountId().toString()))
                    .body("userKind", equalTo("ENT_ADMIN"))
                    .body("name", equalTo(administrator.username()))
                    .body("$", not(hasKey("idNumber")));
        }

        @Test
        @Tag("UIC-21")
        @DisplayName("answers 401 as soon as the person has signed out")
        void afterSignOut() {
            String token = token();
            administrator.request().delete("/api/v1/session").then().statusCode(204);
            userInfo(token).statusCode(401);
        }

        @Test
        @DisplayName("answers 401 to a token that has run out")
        void expired() {
            String token = token();
            clock.advance(Duration.ofMinutes(6));
            userInfo(token).statusCode(401);
        }

        @Test
        @DisplayName("answers 401 to an id token: it is for the application, not for us")
        void idToken() throws Exception {
            userInfo(status.signOn(administrator).getOIDCTokens().getIDToken().serialize())
                    .statusCode(401);
        }

        @Test
        @DisplayName("a person's token opens neither the person's own doors nor those of applications")
        void noOtherDoor() {
            String token = token();
            for (String path : List.of("/api/v1/account", "/api/v1/preferences", "/api/v1/organisations/MA01ABCD5")) {
                given().auth().oauth2(token).get(path).then().statusCode(403);
            }
        }

        private String token() {
            return status.signOn(administrator).getTokens().getAccessToken().getValue();
        }
    }

    private static io.restassured.response.ValidatableResponse userInfo(String token) {
        return given().auth().oauth2(token).get("/api/v1/openid/userinfo").then();
    }
}
