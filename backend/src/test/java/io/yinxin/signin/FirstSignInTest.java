package io.yinxin.signin;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in with a password somebody else has set. */
@ApiTest
class FirstSignInTest {
    private static final String FIRST = "/api/v1/session/first";
    private static final String FRESH = "Fresh-Pass-7";

    @Inject
    People people;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
    }

    @Test
    @Tag("SGN-15")
    @Tag("SGN-16")
    @Tag("SGN-17")
    @Tag("SGN-18")
    @Tag("SGN-19")
    @DisplayName(
            "Code to the given mobile, then the password; all sessions end, the new password signs in for everything")
    void wholeWay() throws InterruptedException {
        String mobile = Numbers.mobile();
        Person person = people.anOperatorWithInitialPassword(people.anAdministrator(), mobile);
        CardPage.password(person.username(), person.password())
                .statusCode(201)
                .body("mustChangePassword", equalTo(true))
                .body("firstSignIn.mobile", startsWith(mobile.substring(0, 3) + "****"))
                .body("firstSignIn.proven", equalTo(false));
        post(person, "/password", form(person.password(), FRESH))
                .statusCode(422)
                .body("code", equalTo("MOBILE_PROOF_REQUIRED"));
        prove(person, mobile);
        session(person).body("firstSignIn.proven", equalTo(true));
        post(person, "/password", form("Wrong-Pass-1", FRESH))
                .statusCode(422)
                .body("code", equalTo("OLD_PASSWORD_WRONG"))
                .body("fieldErrors.field", equalTo(List.of("oldPassword")));
        post(person, "/password", form(person.password(), person.password()))
                .statusCode(422)
                .body("fieldErrors.code", hasItem("PASSWORD_SAME_AS_OLD"));
        post(person, "/password", form(person.password(), "weak"))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'newPassword' }.code", equalTo("PASSWORD_WEAK"));
        post(person, "/password", form(person.password(), FRESH)).statusCode(204);
        person.request()
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .body("params.reason", equalTo("PASSWORD_CHANGED"));
        CardPage.password(person.username(), person.password()).statusCode(422);
        CardPage.password(person.username(), FRESH)
                .statusCode(201)
                .body("mustChangePassword", equalTo(false))
                .body("firstSignIn", nullValue());
    }

    @Test
    @Tag("GEN-19")
    @Tag("SGN-17")
    @DisplayName("Nothing else is open to such a session, and the change is open to no other")
    void nothingElse() {
        Person administrator = people.anAdministrator();
        Person person = people.anOperatorWithInitialPassword(administrator, Numbers.mobile());
        for (String path : List.of("/api/v1/account", "/api/v1/account/sessions", "/api/v1/modules")) {
            person.request().get(path).then().statusCode(403);
        }
        person.request()
                .contentType("application/json")
                .body(form(person.password(), FRESH))
                .post("/api/v1/account/password")
                .then()
                .statusCode(403);
        post(administrator, "/sms-codes", null).statusCode(403);
        post(administrator, "/password", form(administrator.password(), FRESH)).statusCode(403);
    }

    @Test
    @Tag("SGN-20")
    @DisplayName("Who leaves starts again: the proof belongs to the session, the account stays as it was")
    void leaving() throws InterruptedException {
        String mobile = Numbers.mobile();
        Person person = people.anOperatorWithInitialPassword(people.anAdministrator(), mobile);
        prove(person, mobile);
        person.request().delete("/api/v1/session").then().statusCode(204);
        CardPage.password(person.username(), person.password())
                .statusCode(201)
                .body("mustChangePassword", equalTo(true))
                .body("firstSignIn.proven", equalTo(false));
    }

    @Test
    @Tag("SGN-21")
    @Tag("GEN-20")
    @DisplayName("An initial password of 30 days signs in no more, and only who knows it is told so")
    void expired() {
        Person person = people.anOperatorWithInitialPassword(people.anAdministrator(), Numbers.mobile());
        clock.advance(Duration.ofDays(30).minusMinutes(1));
        CardPage.password(person.username(), person.password()).statusCode(201);
        clock.advance(Duration.ofMinutes(2));
        CardPage.password(person.username(), person.password())
                .statusCode(422)
                .body("code", equalTo("INITIAL_PASSWORD_EXPIRED"));
        CardPage.password(person.username(), "Wrong-Pass-1").body("code", equalTo("LOGIN_FAILED"));
    }

    @Test
    @Tag("GEN-35")
    @Tag("SGN-18")
    @DisplayName("Wrong old passwords count for the lock here, too")
    void counts() throws InterruptedException {
        String mobile = Numbers.mobile();
        Person person = people.anOperatorWithInitialPassword(people.anAdministrator(), mobile);
        prove(person, mobile);
        for (int n = 0; n < 5; n++) {
            post(person, "/password", form("Wrong-Pass-1", FRESH)).body("code", equalTo("OLD_PASSWORD_WRONG"));
        }
        post(person, "/password", form(person.password(), FRESH)).body("code", equalTo("ACCOUNT_LOCKED"));
    }

    private void prove(Person person, String mobile) throws InterruptedException {
        post(person, "/sms-codes", null).statusCode(202).body("resendAfterSeconds", equalTo(60));
        String code = sandbox.inbox().awaitTo(mobile, Duration.ofSeconds(10)).code();
        post(person, "/proof", Map.of("smsCode", code)).statusCode(204);
    }

    private static ValidatableResponse session(Person person) {
        return person.request().get("/api/v1/session").then().statusCode(200);
    }

    private static Map<String, String> form(String old, String fresh) {
        return Map.of("oldPassword", old, "newPassword", fresh, "passwordConfirm", fresh);
    }

    private static ValidatableResponse post(Person person, String path, @Nullable Map<String, String> body) {
        var request = person.request().contentType("application/json");
        return (body == null ? request : request.body(body)).post(FIRST + path).then();
    }
}
