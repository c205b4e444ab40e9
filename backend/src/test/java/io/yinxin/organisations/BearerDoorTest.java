package io.yinxin.organisations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.yinxin.testing.AccessTokens;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestIssuer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code GET /api/v1/organisations/{code}}: who gets in, and who does not. */
@ApiTest
@Tag("GEN-05")
class BearerDoorTest {
    private static final String PATH = "/api/v1/organisations/";
    private static final String SCOPE = "organisations:read";

    @Inject
    People people;

    @Inject
    Organisations organisations;

    Person administrator;
    String orgCode;

    @BeforeEach
    void anOrganisation() {
        administrator = people.anAdministrator();
        orgCode = Reactive.get(() -> organisations.byId(administrator.organisationId()))
                .orgCode();
    }

    @Nested
    @DisplayName("An application with a good token and the scope")
    class Application {
        @Test
        @Tag("GEN-16")
        @DisplayName("GET /organisations/{orgCode} answers 200 without data of the legal representative")
        void finds() {
            ask(AccessTokens.signed(good()), orgCode)
                    .statusCode(200)
                    .body("orgCode", equalTo(orgCode))
                    .body(
                            "organisationId",
                            equalTo(administrator.organisationId().toString()))
                    .body("$", not(hasKey("legalRepresentative")));
        }

        @Test
        @DisplayName("GET /organisations/{unknown} answers 404")
        void unknown() {
            ask(AccessTokens.signed(good()), "000000000").statusCode(404).body("code", equalTo("NOT_FOUND"));
        }

        @Test
        @DisplayName("GET /organisations/{code} answers 422 for something that cannot be a code")
        void malformed() {
            ask(AccessTokens.signed(good()), "a+b")
                    .statusCode(422)
                    .body("fieldErrors[0].code", equalTo("ORG_CODE_INVALID"));
        }

        @Test
        @DisplayName("GET /account answers 403: a token opens no person's door")
        void noPersonsDoor() {
            given().auth()
                    .oauth2(AccessTokens.signed(good()))
                    .get("/api/v1/preferences")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }

        @Test
        @DisplayName(
                "GET /preferences with a person's cookie beside the token answers 403: the cookie is not looked at")
        void cookieBesideToken() {
            administrator
                    .request()
                    .auth()
                    .oauth2(AccessTokens.signed(good()))
                    .get("/api/v1/preferences")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    @DisplayName("Anybody else")
    class Refused {
        @Test
        @DisplayName("without a token: 401")
        void nobody() {
            given().get(PATH + orgCode).then().statusCode(401).body("code", equalTo("SESSION_EXPIRED"));
        }

        @Test
        @DisplayName("with a person's session: 403, cookies carry no scope")
        void person() {
            administrator.request().get(PATH + orgCode).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        }

        @Test
        @DisplayName("with a token signed by another key: 401")
        void forged() {
            refused(good().sign(TestIssuer.newKeyPair().getPrivate()));
        }

        @Test
        @DisplayName("with a token whose claims were altered: 401")
        void altered() {
            String[] parts =
                    AccessTokens.signed(good().claim("scope", "something:else")).split("\\.");
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    .replace("something:else", SCOPE);
            String forged =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
            refused(parts[0] + "." + forged + "." + parts[2]);
        }

        @Test
        @DisplayName("with a token that is not signed at all: 401")
        void unsigned() {
            String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
            refused(none + "." + AccessTokens.signed(good()).split("\\.")[1] + ".");
        }

        @Test
        @DisplayName("with a token that has expired: 401")
        void expired() {
            refused(AccessTokens.signed(good().issuedAt(Instant.now().minus(Duration.ofHours(2)))
                    .expiresAt(Instant.now().minus(Duration.ofHours(1)))));
        }

        @Test
        @DisplayName("with a token of another issuer: 401")
        void otherIssuer() {
            refused(AccessTokens.signed(good().issuer("https://other.test")));
        }

        @Test
        @DisplayName("with a token for another audience: 401")
        void otherAudience() {
            refused(AccessTokens.signed(good().audience("another-service")));
        }

        @Test
        @DisplayName("with a token without the scope: 403")
        void otherScope() {
            ask(AccessTokens.signed(good().claim("scope", "seals:read organisations:write")), orgCode)
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }

        @Test
        @DisplayName("with a token without any scope: 403")
        void noScope() {
            ask(
                            AccessTokens.signed(Jwt.issuer(TestIssuer.ISSUER)
                                    .audience(TestIssuer.AUDIENCE)
                                    .subject("app")),
                            orgCode)
                    .statusCode(403);
        }

        private void refused(String token) {
            ask(token, orgCode)
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json")
                    .body("code", equalTo("SESSION_EXPIRED"));
        }
    }

    private static JwtClaimsBuilder good() {
        return AccessTokens.good().claim("scope", "openid " + SCOPE);
    }

    private static ValidatableResponse ask(String token, String code) {
        return given().auth().oauth2(token).get(PATH + code).then();
    }
}
