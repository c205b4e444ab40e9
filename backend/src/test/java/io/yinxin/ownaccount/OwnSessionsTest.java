package io.yinxin.ownaccount;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the holder is signed in, and the own password. */
@ApiTest
class OwnSessionsTest {
    private static final String SESSIONS = "/api/v1/account/sessions";
    private static final String PASSWORD = "/api/v1/account/password";
    private static final String FRESH = "Fresh-Pass-7";

    @Inject
    People people;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("ACC-67")
    @DisplayName("GET /account/sessions lists live sessions, newest first, marks the present one and hides addresses")
    void lists() {
        Person here = people.anAdministrator();
        Person there = people.again(here);
        list(here)
                .body("$", hasSize(2))
                .body("[0].current", equalTo(false))
                .body("[1].current", equalTo(true))
                .body("[1].method", equalTo("PASSWORD"))
                .body("[1].place", equalTo("192.0.*.*"));
        list(people.anAdministrator()).body("$", hasSize(1));
        there.request().delete("/api/v1/session").then().statusCode(204);
        list(here).body("$", hasSize(1));
    }

    @Test
    @Tag("ACC-68")
    @DisplayName("One session is ended by its id, others by one call; another account's are not there")
    void ends() {
        Person here = people.anAdministrator();
        Person there = people.again(here);
        Person third = people.again(here);
        String id = list(here).extract().path("[1].sessionId");
        people.anAdministrator().request().delete(SESSIONS + "/" + id).then().statusCode(404);
        here.request().delete(SESSIONS + "/" + id).then().statusCode(204);
        here.request().delete(SESSIONS + "/" + id).then().statusCode(404);
        here.request().delete(SESSIONS + "/" + UUID.randomUUID()).then().statusCode(404);
        over(there, "ENDED_ELSEWHERE");
        third.request().get("/api/v1/session").then().statusCode(200);
        here.request().delete(SESSIONS).then().statusCode(204);
        over(third, "ENDED_ELSEWHERE");
        here.request().get("/api/v1/account/activity").then().body("items.action", hasItem("SESSIONS_ENDED"));
        here.request().delete(SESSIONS + "?all=true").then().statusCode(204).cookie("yinxin", "");
        over(here, "ENDED_ELSEWHERE");
    }

    @Test
    @Tag("ACC-36")
    @Tag("ACC-37")
    @Tag("ACC-38")
    @Tag("GEN-31")
    @Tag("GEN-38")
    @DisplayName("POST /account/password asks the old one, ends all sessions and tells the holder")
    void changesPassword() throws InterruptedException {
        Person here = people.anAdministrator();
        Person there = people.again(here);
        change(here, "Wrong-Pass-1", FRESH, FRESH)
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'oldPassword' }.code", equalTo("OLD_PASSWORD_WRONG"));
        change(here, here.password(), here.username() + "-A1", "x")
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'newPassword' }.code", equalTo("PASSWORD_WEAK"))
                .body("fieldErrors.find { it.field == 'passwordConfirm' }.code", equalTo("PASSWORD_CONFIRM_MISMATCH"));
        change(here, here.password(), here.password(), here.password())
                .body("fieldErrors.code", hasItem("PASSWORD_SAME_AS_OLD"));
        String email = here.request().get("/api/v1/account").then().extract().path("email");
        change(here, here.password(), FRESH, FRESH).statusCode(204);
        sandbox.inbox().awaitTo(email, java.time.Duration.ofSeconds(10));
        over(here, "PASSWORD_CHANGED");
        over(there, "PASSWORD_CHANGED");
        CardPage.password(here.username(), here.password()).statusCode(422);
        CardPage.password(here.username(), FRESH).statusCode(201);
    }

    @Test
    @Tag("ACC-37")
    @Tag("GEN-35")
    @DisplayName("Five wrong old passwords lock the account")
    void locks() {
        Person here = people.anAdministrator();
        for (int n = 0; n < 5; n++) {
            change(here, "Wrong-Pass-1", FRESH, FRESH).body("code", equalTo("OLD_PASSWORD_WRONG"));
        }
        change(here, here.password(), FRESH, FRESH).statusCode(422).body("code", equalTo("ACCOUNT_LOCKED"));
        CardPage.password(here.username(), here.password()).body("code", equalTo("ACCOUNT_LOCKED"));
    }

    private static ValidatableResponse list(Person person) {
        return person.request().get(SESSIONS).then().statusCode(200);
    }

    private static void over(Person person, String reason) {
        person.request().get("/api/v1/session").then().statusCode(401).body("params.reason", equalTo(reason));
    }

    private static ValidatableResponse change(Person person, String old, String fresh, String again) {
        return person.request()
                .contentType("application/json")
                .body(Map.of("oldPassword", old, "newPassword", fresh, "passwordConfirm", again))
                .post(PASSWORD)
                .then();
    }
}
