package io.yinxin.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.SolvedCaptcha;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class SignInTest {
    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    /** All tests come from one address, whose failures would add up (GEN-36). */
    @BeforeEach
    @AfterEach
    void forgetFailuresOfAddress() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SGN-06")
    @Tag("SGN-10")
    @DisplayName("The right password opens a session by PASSWORD in an HttpOnly cookie and tells the previous sign-in")
    void signsIn() {
        Person person = people.anAdministrator();
        Response answer = signIn(person.username(), person.password());
        answer.then()
                .statusCode(201)
                .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Lax")))
                .body("username", equalTo(person.username()))
                .body("displayName", equalTo(person.username()))
                .body("method", equalTo("PASSWORD"))
                .body("passwordAdvice", equalTo(false))
                .body("previousSignIn.method", equalTo("PASSWORD"))
                .body("previousSignIn.place", equalTo("192.0.*.*"));
        given().cookie("yinxin", answer.getCookie("yinxin"))
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("accountId", equalTo(person.accountId().toString()));
    }

    @Test
    @Tag("SGN-07")
    @DisplayName("User name and password are compared exactly")
    void exact() {
        Person person = people.anAdministrator();
        signIn(person.username().toUpperCase(Locale.ROOT), person.password())
                .then()
                .statusCode(422);
        signIn(person.username(), person.password() + " ").then().statusCode(422);
        signIn(person.username(), person.password()).then().statusCode(201);
    }

    @Test
    @Tag("SGN-08")
    @DisplayName("Unknown name and wrong password get the same answer")
    void oneAnswer() {
        Person person = people.anAdministrator();
        Map<String, Object> wrong = problem(signIn(person.username(), "Wrong-Pass-1"));
        Map<String, Object> unknown = problem(signIn(Numbers.username(), "Wrong-Pass-1"));
        assertThat(wrong).isEqualTo(unknown).containsEntry("code", "LOGIN_FAILED");
    }

    @Test
    @Tag("SGN-08")
    @Tag("GEN-24")
    @DisplayName("A wrong image code is told as such and not counted as a wrong password; a captcha serves once")
    void wrongCaptcha() {
        Person person = people.anAdministrator();
        for (int n = 0; n < 6; n++) {
            post(
                            person.username(),
                            "Wrong-Pass-1",
                            new SolvedCaptcha(UUID.randomUUID().toString(), "abcd"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("CAPTCHA_WRONG"))
                    .body("fieldErrors.field", equalTo(List.of("imageCode")));
        }
        SolvedCaptcha captcha = SolvedCaptcha.get();
        post(person.username(), person.password(), captcha).then().statusCode(201);
        post(person.username(), person.password(), captcha).then().body("code", equalTo("CAPTCHA_WRONG"));
    }

    @Test
    @Tag("GEN-35")
    @Tag("SGN-09")
    @DisplayName("Five wrong passwords in a row lock for 30 minutes, whatever the password; then it works again")
    void locks() {
        Person person = people.anAdministrator();
        for (int n = 0; n < 5; n++) {
            signIn(person.username(), "Wrong-Pass-1").then().body("code", equalTo("LOGIN_FAILED"));
        }
        signIn(person.username(), person.password())
                .then()
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_LOCKED"))
                .body("params.n", equalTo(30));
        clock.advance(Duration.ofMinutes(31));
        signIn(person.username(), person.password()).then().statusCode(201);
    }

    @Test
    @Tag("SGN-08")
    @DisplayName("A name nobody has is locked in the same way")
    void locksUnknown() {
        String nobody = Numbers.username();
        for (int n = 0; n < 5; n++) {
            signIn(nobody, "Wrong-Pass-1").then().body("code", equalTo("LOGIN_FAILED"));
        }
        signIn(nobody, "Wrong-Pass-1").then().body("code", equalTo("ACCOUNT_LOCKED"));
    }

    @Test
    @Tag("GEN-35")
    @DisplayName("A right password ends the row of wrong ones")
    void forgets() {
        Person person = people.anAdministrator();
        for (int round = 0; round < 2; round++) {
            for (int n = 0; n < 4; n++) {
                signIn(person.username(), "Wrong-Pass-1").then().body("code", equalTo("LOGIN_FAILED"));
            }
            signIn(person.username(), person.password()).then().statusCode(201);
        }
    }

    @Test
    @Tag("SGN-09")
    @DisplayName("A disabled account says so to the right password only, and whom to ask")
    void disabled() {
        Person person = people.anAdministrator();
        state(person, "DISABLED");
        signIn(person.username(), "Wrong-Pass-1").then().body("code", equalTo("LOGIN_FAILED"));
        signIn(person.username(), person.password())
                .then()
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_DISABLED"))
                .body("message", equalTo("账号已停用，请联系平台客服"));
    }

    @Test
    @Tag("SGN-09")
    @DisplayName("An account made from a card that is not activated says so for any password")
    void notActivated() {
        Person person = people.anAdministrator();
        pool.preparedQuery("update account set state = 'NOT_ACTIVATED', username_origin = 'CARD', password_hash = null "
                        + "where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
        signIn(person.username(), "Any-Pass-1").then().body("code", equalTo("ACCOUNT_NOT_ACTIVATED"));
    }

    @Test
    @Tag("SGN-08")
    @DisplayName("A deleted account is an unknown one")
    void deleted() {
        Person person = people.anAdministrator();
        state(person, "DELETED");
        signIn(person.username(), person.password()).then().body("code", equalTo("LOGIN_FAILED"));
    }

    @Test
    @Tag("SGN-11")
    @DisplayName("Ninety days after the last change of password the session carries the advice to change it")
    void advice() {
        Person person = people.anAdministrator();
        clock.advance(Duration.ofDays(90).plusMinutes(1));
        signIn(person.username(), person.password()).then().statusCode(201).body("passwordAdvice", equalTo(true));
    }

    @Test
    @Tag("GEN-36")
    @DisplayName("Thirty failures from one address shut it out for an hour")
    void addressShutOut() {
        signIn(Numbers.username(), "Wrong-Pass-1").then().statusCode(422);
        // Twenty-eight more, without waiting for each: attempts are slowed down on the way.
        pool.query("update platform_throttle set events = 29 where events = 1")
                .execute()
                .await()
                .indefinitely();
        signIn(Numbers.username(), "Wrong-Pass-1").then().statusCode(422);
        Person person = people.anAdministrator();
        signIn(person.username(), person.password())
                .then()
                .statusCode(429)
                .body("code", equalTo("TOO_MANY_ATTEMPTS"))
                .header("Retry-After", notNullValue());
        clock.advance(Duration.ofMinutes(61));
        signIn(person.username(), person.password()).then().statusCode(201);
    }

    @Test
    @Tag("GEN-32")
    @DisplayName("Sign-ins, failed ones too, appear in the holder's activity")
    void activity() {
        Person person = people.anAdministrator();
        signIn(person.username(), "Wrong-Pass-1").then().statusCode(422);
        String cookie = signIn(person.username(), person.password()).getCookie("yinxin");
        given().cookie("yinxin", cookie)
                .get("/api/v1/account/activity")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("SIGNED_IN"))
                .body("items.find { it.action == 'SIGN_IN_FAILED' }.result", equalTo("LOGIN_FAILED"));
    }

    @Test
    @Tag("GEN-37")
    @DisplayName("Sign-out ends the session at the server and takes the cookie away; a second one is no error")
    void signsOut() {
        Person person = people.anAdministrator();
        person.request()
                .delete("/api/v1/session")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("Max-Age=0"));
        person.request()
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .body("code", equalTo("SESSION_EXPIRED"))
                .body("params.reason", equalTo("SIGNED_OUT"));
        person.request().delete("/api/v1/session").then().statusCode(204);
    }

    @Test
    @Tag("GEN-37")
    @DisplayName("Staying signed in moves the idle end, never the absolute one")
    void extend() {
        Person person = people.anAdministrator();
        String before = person.request().get("/api/v1/session").path("idleExpiresAt");
        String end = person.request().get("/api/v1/session").path("expiresAt");
        clock.advance(Duration.ofMinutes(20));
        person.request()
                .post("/api/v1/session/extension")
                .then()
                .statusCode(200)
                .body("expiresAt", equalTo(end));
        String after = person.request().get("/api/v1/session").path("idleExpiresAt");
        assertThat(after).isGreaterThan(before);
    }

    @Test
    @Tag("GEN-19")
    @DisplayName("Who must change the password sees the session and nothing else")
    void mustChangePassword() {
        Person person = people.anAdministratorWhoMustChangePassword();
        person.request().get("/api/v1/session").then().statusCode(200).body("mustChangePassword", equalTo(true));
        person.request().get("/api/v1/account").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    @Tag("GEN-40")
    @DisplayName("Empty fields are all told at once and use no captcha up")
    void emptyForm() {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        post("", "", captcha)
                .then()
                .statusCode(422)
                .body("fieldErrors.field", equalTo(List.of("password", "username")))
                .body("fieldErrors.code", equalTo(List.of("REQUIRED", "REQUIRED")));
        Person person = people.anAdministrator();
        post(person.username(), person.password(), captcha)
                .then()
                .statusCode(201)
                .body("fieldErrors", nullValue());
    }

    private static Response signIn(String username, String password) {
        return post(username, password, SolvedCaptcha.get());
    }

    private static Response post(String username, String password, SolvedCaptcha captcha) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of(
                        "username",
                        username,
                        "password",
                        password,
                        "captchaId",
                        captcha.captchaId(),
                        "imageCode",
                        captcha.imageCode()))
                .post("/api/v1/session");
    }

    /** Without what differs from request to request. */
    private static Map<String, Object> problem(Response answer) {
        Map<String, Object> problem = answer.jsonPath().getMap("");
        problem.remove("reference");
        return problem;
    }

    private void state(Person person, String state) {
        pool.preparedQuery("update account set state = $2 where id = $1")
                .execute(Tuple.of(person.accountId(), state))
                .await()
                .indefinitely();
    }
}
