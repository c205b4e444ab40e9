package io.yinxin.openid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import io.restassured.response.Response;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.SignOutListener;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing out anywhere signs out everywhere. */
@ApiTest
@Tag("UIC-21")
class SignOutTest {
    private static final URI BYE = URI.create("https://status.sample.example/bye");

    @Inject
    People people;

    @Inject
    SignOuts signOuts;

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

    @Test
    @DisplayName("Signing out here is told to the application, in a token its SDK accepts")
    void here() throws Exception {
        JWT idToken = status.signOn(administrator).getOIDCTokens().getIDToken();
        administrator.request().delete("/api/v1/session").then().statusCode(204);
        LogoutTokenClaimsSet told = toldOf(idToken);
        assertThat(told.getSubject().getValue())
                .isEqualTo(administrator.accountId().toString());
        assertThat(told.getSessionID().getValue())
                .isEqualTo(idToken.getJWTClaimsSet().getStringClaim("sid"));
    }

    @Test
    @Tag("GEN-37")
    @DisplayName("So is a session that ends because nobody comes back")
    void idle() throws Exception {
        JWT idToken = status.signOn(administrator).getOIDCTokens().getIDToken();
        clock.advance(Duration.ofMinutes(31));
        Reactive.get(signOuts::endIdle);
        // The SDK goes by the real time.
        clock.reset();
        assertThat(toldOf(idToken)).isNotNull();
    }

    @Test
    @DisplayName("An application that is down is told again; nobody is told twice")
    void again() throws Exception {
        JWT idToken = status.signOn(administrator).getOIDCTokens().getIDToken();
        given().put(listener()).then().statusCode(200);
        administrator.request().delete("/api/v1/session").then().statusCode(204);
        waitUntil(() -> {
            Reactive.get(signOuts::tell);
            clock.advance(Duration.ofSeconds(20));
            return find(idToken).isPresent();
        });
        Reactive.get(signOuts::tell);
        assertThat(all().stream().filter(token -> isOf(token, idToken))).hasSize(1);
    }

    @Test
    @DisplayName("A session that entered no application is told to nobody")
    void nowhere() {
        status.codeFor(people.anAdministrator());
        administrator.request().delete("/api/v1/session").then().statusCode(204);
        Reactive.get(signOuts::tell);
        assertThat(all())
                .noneMatch(token -> administrator.accountId().toString().equals(subjectOf(token)));
    }

    @Test
    @DisplayName("Signing out in the application ends the session here and leads back to it")
    void there() {
        JWT idToken = status.signOn(administrator).getOIDCTokens().getIDToken();
        Response answer =
                leave(administrator, new LogoutRequest(Application.at("/sign-out"), idToken, BYE, status.state));
        assertThat(answer.header("Location")).isEqualTo(BYE + "?state=" + status.state);
        assertThat(answer.header("Set-Cookie")).startsWith("yinxin=").contains("Max-Age=0");
        administrator
                .request()
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .body("params.reason", equalTo("SIGNED_OUT"));
    }

    @Test
    @DisplayName("An address that is not registered is not led to; the session ends all the same")
    void otherAddress() {
        JWT idToken = status.signOn(administrator).getOIDCTokens().getIDToken();
        URI other = URI.create("https://evil.example/bye");
        assertThat(leave(administrator, new LogoutRequest(Application.at("/sign-out"), idToken, other, null))
                        .header("Location"))
                .isIn("/", Application.issuer() + "/");
        administrator.request().get("/api/v1/session").then().statusCode(401);
    }

    @Test
    @DisplayName("Without proof of the session the person is asked, and nothing has ended")
    void asked() {
        JWT foreign = status.signOn(people.anAdministrator()).getOIDCTokens().getIDToken();
        for (LogoutRequest request : List.of(
                new LogoutRequest(Application.at("/sign-out")),
                new LogoutRequest(Application.at("/sign-out"), foreign, BYE, null))) {
            Response answer = leave(administrator, request);
            assertThat(answer.header("Location")).endsWith("/sign-on/sign-out");
            assertThat(answer.header("Set-Cookie")).isNull();
        }
        administrator.request().get("/api/v1/session").then().statusCode(200);
    }

    @Test
    @DisplayName("A form of another site, which comes without the cookie, takes no cookie away")
    void byForm() {
        JWT own = status.signOn(people.anAdministrator()).getOIDCTokens().getIDToken();
        for (String form : List.of("state=x", "id_token_hint=" + own.serialize())) {
            Response answer = given().redirects()
                    .follow(false)
                    .header("Origin", "https://evil.example")
                    .header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/x-www-form-urlencoded")
                    .body(form)
                    .post("/api/v1/openid/sign-out")
                    .then()
                    .statusCode(303)
                    .extract()
                    .response();
            assertThat(answer.header("Set-Cookie")).isNull();
        }
    }

    private static Response leave(Person person, LogoutRequest request) {
        return given().cookie("yinxin", person.token())
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(request.toURI())
                .then()
                .statusCode(303)
                .extract()
                .response();
    }

    private LogoutTokenClaimsSet toldOf(JWT idToken) throws Exception {
        waitUntil(() -> {
            Reactive.get(signOuts::tell);
            return find(idToken).isPresent();
        });
        SignedJWT token = SignedJWT.parse(find(idToken).orElseThrow());
        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("logout+jwt"));
        LogoutTokenValidator validator = new LogoutTokenValidator(
                new Issuer(Application.issuer()),
                status.id,
                true,
                new JWSVerificationKeySelector<>(
                        JWSAlgorithm.ES256,
                        JWKSourceBuilder.<SecurityContext>create(
                                        Application.at("/keys").toURL())
                                .build()),
                null);
        return validator.validate(token);
    }

    private static String subjectOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> find(JWT idToken) {
        return all().stream().filter(token -> isOf(token, idToken)).findFirst();
    }

    private static boolean isOf(String token, JWT idToken) {
        try {
            return SignedJWT.parse(token)
                    .getJWTClaimsSet()
                    .getStringClaim("sid")
                    .equals(idToken.getJWTClaimsSet().getStringClaim("sid"));
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> all() {
        return given().get(listener()).asString().lines().toList();
    }

    private static String listener() {
        return ConfigProvider.getConfig().getValue(SignOutListener.ADDRESS, String.class);
    }

    /** The scheduler looks, too: the test only sees to it that it does not take long. */
    private static void waitUntil(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 50 && !done.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
