package io.yinxin.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class StaffSignInTest {
    @Inject
    StaffPeople staff;

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
    @Tag("RVW-01")
    @DisplayName("Password and code open a session in a cookie of its own; neither alone does")
    void twoFactors() {
        Member member = staff.having("RECOVERY_REVIEWER+", "SUPERVISOR");
        Response first = password(member.username(), StaffPeople.PASSWORD);
        first.then()
                .statusCode(200)
                .body("step", equalTo("SECOND_FACTOR"))
                .body("otpauthUri", nullValue())
                .body("mustChangePassword", equalTo(false));
        assertThat(first.getCookies()).isEmpty();
        Response second = code(first, member.codeAt(clock.instant()));
        second.then()
                .statusCode(201)
                .header(
                        "Set-Cookie",
                        allOf(
                                startsWith("yinxin-staff="),
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict")))
                .body("username", equalTo(member.username()))
                .body("duties", equalTo(List.of("RECOVERY_REVIEWER", "SUPERVISOR")))
                .body("confirms", equalTo(List.of("RECOVERY_REVIEWER")));
        given().cookie("yinxin-staff", second.getCookie("yinxin-staff"))
                .get("/api/v1/staff/session")
                .then()
                .statusCode(200)
                .body("staffId", equalTo(member.staffId().toString()));
    }

    @Test
    @Tag("RVW-01")
    @DisplayName("A code serves once, also in another sign-in; a wrong one leaves five tries in all")
    void codesServeOnce() {
        Member member = staff.having("SUPERVISOR");
        Response first = password(member.username(), StaffPeople.PASSWORD);
        String code = member.codeAt(clock.instant());
        code(first, code).then().statusCode(201);
        code(first, code).then().statusCode(422).body("code", equalTo("STAFF_ATTEMPT_EXPIRED"));
        Response again = password(member.username(), StaffPeople.PASSWORD);
        code(again, code).then().statusCode(422).body("fieldErrors[0].code", equalTo("STAFF_CODE_WRONG"));
        clock.advance(Duration.ofSeconds(31));
        code(again, member.codeAt(clock.instant())).then().statusCode(201);
    }

    @Test
    @Tag("RVW-01")
    @DisplayName("Wrong codes lock the name, whatever sign-in they belong to; the code that was right is no use then")
    void guessing() {
        Member member = staff.having("SUPERVISOR");
        for (int i = 0; i < 5; i++) {
            Response first = password(member.username(), StaffPeople.PASSWORD);
            code(first, "000000").then().statusCode(422);
        }
        password(member.username(), StaffPeople.PASSWORD).then().statusCode(422).body("code", equalTo("STAFF_LOCKED"));
    }

    @Test
    @Tag("RVW-01")
    @DisplayName("Unknown name and wrong password get one answer")
    void oneAnswer() {
        Member member = staff.having("SUPERVISOR");
        Response wrong = password(member.username(), "Wrong-Pass-9");
        Response unknown = password("nobody", "Wrong-Pass-9");
        wrong.then().statusCode(422).body("code", equalTo("STAFF_LOGIN_FAILED"));
        unknown.then().statusCode(422).body("code", equalTo("STAFF_LOGIN_FAILED"));
        assertThat(unknown.path("message").toString()).isEqualTo(wrong.path("message"));
    }

    @Test
    @Tag("RVW-01")
    @DisplayName("The first sign-in enrols the app and takes a new password; the initial one is no use afterwards")
    void enrolment() {
        Member member = staff.member(null, null, null, "SUPERVISOR");
        Response first = password(member.username(), StaffPeople.PASSWORD);
        first.then()
                .statusCode(200)
                .body("step", equalTo("ENROL"))
                .body("mustChangePassword", equalTo(true))
                .body("otpauthUri", startsWith("otpauth://totp/Yinxin:" + member.username() + "?secret="))
                .body("qrSvg", startsWith("<svg "));
        String secret = first.path("otpauthUri").toString().replaceAll(".*secret=([A-Z2-7]+).*", "$1");
        code(first, Totp.codeOf(secret, clock.instant()))
                .then()
                .statusCode(422)
                .body("fieldErrors[0].field", equalTo("password"));
        code(first, Totp.codeOf(secret, clock.instant()), StaffPeople.PASSWORD)
                .then()
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("PASSWORD_WEAK"));
        code(first, Totp.codeOf(secret, clock.instant()), "Other-Pass-7").then().statusCode(201);
        password(member.username(), StaffPeople.PASSWORD).then().statusCode(422);
        password(member.username(), "Other-Pass-7").then().statusCode(200).body("step", equalTo("SECOND_FACTOR"));
    }

    @Test
    @Tag("RVW-06")
    @DisplayName("A session ends after 15 minutes without action")
    void idle() {
        Member member = staff.having("SUPERVISOR");
        clock.advance(Duration.ofMinutes(14));
        member.request().get("/api/v1/staff/session").then().statusCode(200);
        clock.advance(Duration.ofMinutes(15));
        member.request()
                .get("/api/v1/staff/session")
                .then()
                .statusCode(401)
                .body("code", equalTo("SESSION_EXPIRED"))
                .body("params.reason", equalTo("IDLE"));
    }

    @Test
    @Tag("RVW-01")
    @Tag("RVW-02")
    @DisplayName("Customers' and staff's sessions open nothing of each other's; duties open what is theirs")
    void apart() {
        Person customer = people.anAdministrator();
        Member member = staff.having("SUPERVISOR");
        customer.request().get("/api/v1/staff/session").then().statusCode(401);
        given().cookie("yinxin-staff", customer.token())
                .get("/api/v1/staff/session")
                .then()
                .statusCode(401);
        member.request().get("/api/v1/account").then().statusCode(401);
        given().cookie("yinxin", member.token()).get("/api/v1/account").then().statusCode(401);
        member.request().get("/api/v1/staff/members").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        staff.having("STAFF_ADMIN")
                .request()
                .get("/api/v1/staff/members")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("RVW-06")
    @DisplayName("DELETE ends the session")
    void signOut() {
        Member member = staff.having("SUPERVISOR");
        member.request().delete("/api/v1/staff/session").then().statusCode(204);
        member.request()
                .get("/api/v1/staff/session")
                .then()
                .statusCode(401)
                .body("params.reason", equalTo("SIGNED_OUT"));
    }

    private static Response password(String username, String password) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/staff/session");
    }

    private static Response code(Response first, String code) {
        return code(first, code, null);
    }

    private static Response code(Response first, String code, @Nullable String password) {
        Map<String, Object> form = new HashMap<>(Map.of("attemptId", first.path("attemptId"), "code", code));
        if (password != null) {
            form.put("password", password);
            form.put("passwordConfirm", password);
        }
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(form)
                .post("/api/v1/staff/session/second-factor");
    }
}
