package io.yinxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Browser;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.RankSum;
import io.yinxin.testing.SolvedCaptcha;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Mobile tab, and the mobile in place of the user name. */
@ApiTest
class MobileSignInTest {
    private static final String CODES = "/api/v1/session/sms-codes";
    private static final String MOBILE = "/api/v1/session/mobile";

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
        pool.query("delete from code_sending").execute().await().indefinitely();
    }

    @Test
    @Tag("SGN-12")
    @Tag("SGN-13")
    @Tag("SGN-14")
    @Tag("ACC-60")
    @DisplayName("With the switch on, mobile and SMS code open a session by PHONE; without, every code is wrong")
    void signsIn() throws InterruptedException {
        Person person = people.anAdministrator();
        String mobile = mobileOf(person);
        Browser before = new Browser();
        ask(before, mobile).then().statusCode(202).body("resendAfterSeconds", equalTo(60));
        enter(before, mobile, "123456").statusCode(422).body("code", equalTo("SMS_CODE_WRONG"));
        assertThat(sandbox.inbox().messagesTo(mobile)).isEmpty();

        switchOn(person).statusCode(200).body("phoneLogin", equalTo(true));
        sandbox.inbox().clear();
        forgetLimits();
        Browser browser = new Browser();
        ask(browser, mobile).then().statusCode(202).body("resendAfterSeconds", equalTo(60));
        // The notice that the switch is on may come as well.
        String code = sandbox.inbox()
                .await(message -> message.to().equals(mobile) && message.code() != null, Duration.ofSeconds(10))
                .code();
        enter(new Browser(), mobile, code).statusCode(422).body("code", equalTo("SMS_CODE_WRONG"));
        enter(browser, mobile, code)
                .statusCode(201)
                .body("method", equalTo("PHONE"))
                .body("username", equalTo(person.username()))
                .cookie("yinxin");
        enter(browser, mobile, code).statusCode(422).body("code", equalTo("SMS_CODE_EXPIRED"));
    }

    @Test
    @Tag("SGN-12")
    @Tag("SGN-51")
    @DisplayName(
            "Mobile or e-mail with the password sign in while switched on, and only then; off takes effect at once")
    void asUserName() {
        Person person = people.anAdministrator();
        String mobile = mobileOf(person);
        String email = emailOf(person);
        CardPage.password(mobile, person.password()).statusCode(422).body("code", equalTo("LOGIN_FAILED"));
        switchOn(person).statusCode(200);
        CardPage.password(mobile, person.password()).statusCode(201).body("method", equalTo("PASSWORD"));
        CardPage.password(email, person.password()).statusCode(422).body("code", equalTo("LOGIN_FAILED"));
        put(person, "/api/v1/account/phone-login", Map.of("enabled", false))
                .statusCode(200)
                .body("phoneLogin", equalTo(false));
        CardPage.password(mobile, person.password()).statusCode(422).body("code", equalTo("LOGIN_FAILED"));
    }

    @Test
    @Tag("ACC-61")
    @Tag("ACC-62")
    @Tag("SGN-13")
    @DisplayName("Of two accounts with one mobile only one has the switch on")
    void oneEach() {
        Person first = people.anAdministrator();
        Person second = people.anAdministrator();
        pool.preparedQuery("update account set (mobile, mobile_index) = "
                        + "(select mobile, mobile_index from account where id = $1) where id = $2")
                .execute(Tuple.of(first.accountId(), second.accountId()))
                .await()
                .indefinitely();
        switchOn(first).statusCode(200);
        switchOn(second).statusCode(422).body("code", equalTo("PHONE_LOGIN_TAKEN"));
        new CardPage(second).account().body("phoneLogin", equalTo(false));
    }

    @Test
    @Tag("ACC-61")
    @Tag("ACC-66")
    @Tag("SGN-51")
    @DisplayName("A switch goes on by password or code; an e-mail never proven needs its code, and its holder is told")
    void proofs() throws InterruptedException {
        Person person = people.anAdministrator();
        String email = emailOf(person);
        put(person, "/api/v1/account/phone-login", Map.of("enabled", true))
                .statusCode(422)
                .body("fieldErrors.field", hasItem("smsCode"));
        put(person, "/api/v1/account/phone-login", Map.of("enabled", true, "password", "Wrong-Pass-1"))
                .statusCode(422)
                .body("fieldErrors.field", hasItem("password"));
        put(person, "/api/v1/account/email-login", Map.of("enabled", true, "password", person.password()))
                .statusCode(422)
                .body("fieldErrors.field", hasItem("emailCode"));
        new CardPage(person)
                .postWithCaptcha("/api/v1/account/email-login/email-codes", Map.of())
                .statusCode(202);
        String code = sandbox.inbox().awaitTo(email, Duration.ofSeconds(10)).code();
        sandbox.inbox().clear();
        put(person, "/api/v1/account/email-login", Map.of("enabled", true, "emailCode", code))
                .statusCode(200)
                .body("emailLogin", equalTo(true));
        assertThat(sandbox.inbox().awaitTo(email, Duration.ofSeconds(10)).text())
                .contains("登录")
                .doesNotContain(email);
        CardPage.password(email, person.password()).statusCode(201);
        new CardPage(person).get("/api/v1/account/activity").body("items.action", hasItem("SIGN_IN_NAME_ON"));
    }

    @Test
    @Tag("GEN-35")
    @Tag("SGN-14")
    @DisplayName(
            "A lock holds for every name of the account, is no news to who does not know the password, and ends with it")
    void locked() throws InterruptedException {
        Person person = people.anAdministrator();
        String mobile = mobileOf(person);
        switchOn(person).statusCode(200);
        for (int n = 0; n < 5; n++) {
            CardPage.password(person.username(), "Wrong-Pass-1").statusCode(422);
        }
        CardPage.password(person.username(), person.password()).body("code", equalTo("ACCOUNT_LOCKED"));
        CardPage.password(mobile, "Wrong-Pass-1").body("code", equalTo("LOGIN_FAILED"));
        CardPage.password(mobile, person.password()).body("code", equalTo("ACCOUNT_LOCKED"));
        sandbox.inbox().clear();
        Browser browser = new Browser();
        ask(browser, mobile).then().statusCode(202);
        String code = sandbox.inbox().awaitTo(mobile, Duration.ofSeconds(10)).code();
        enter(browser, mobile, code).statusCode(422).body("code", equalTo("ACCOUNT_LOCKED"));
    }

    @Test
    @Tag("SGN-13")
    @Tag("GEN-28")
    @DisplayName("Five wrong codes end alike for a mobile that signs in and one nobody has")
    void sameAnswers() {
        Person person = people.anAdministrator();
        switchOn(person).statusCode(200);
        assertThat(answers(mobileOf(person))).isEqualTo(answers(Numbers.mobile()));
    }

    @Test
    @Tag("SGN-13")
    @Tag("GEN-28")
    @DisplayName("The time of sending a code does not tell whether the mobile signs in")
    void sameTime() {
        Person person = people.anAdministrator();
        switchOn(person).statusCode(200);
        String known = mobileOf(person);
        List<Long> there = new ArrayList<>();
        List<Long> not = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            there.add(nanosToAsk(known));
            not.add(nanosToAsk(Numbers.mobile()));
        }
        assertThat(Math.abs(RankSum.z(there, not))).isLessThan(3.5);
    }

    private List<String> answers(String mobile) {
        Browser browser = new Browser();
        List<String> all = new ArrayList<>();
        Response asked = ask(browser, mobile);
        all.add(asked.statusCode() + asked.asString());
        Response again = ask(browser, mobile);
        all.add(again.statusCode() + again.path("code").toString());
        for (int n = 0; n < 7; n++) {
            all.add(enter(browser, mobile, "000000").extract().statusCode() + "");
            all.add(enter(browser, mobile, "000000").extract().path("code").toString());
        }
        forgetLimits();
        return all;
    }

    private long nanosToAsk(String mobile) {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from code_one_time").execute().await().indefinitely();
        SolvedCaptcha captcha = SolvedCaptcha.get();
        Browser browser = new Browser();
        long start = System.nanoTime();
        ask(browser, mobile, captcha).then().statusCode(202);
        return System.nanoTime() - start;
    }

    private static Response ask(Browser browser, String mobile) {
        return ask(browser, mobile, SolvedCaptcha.get());
    }

    private static Response ask(Browser browser, String mobile, SolvedCaptcha captcha) {
        return browser.send(
                browser.request()
                        .body(Map.of(
                                "mobile", mobile, "captchaId", captcha.captchaId(), "imageCode", captcha.imageCode())),
                CODES);
    }

    private static ValidatableResponse enter(Browser browser, String mobile, @Nullable String code) {
        return browser.request()
                .body(Map.of("mobile", mobile, "smsCode", Objects.requireNonNull(code)))
                .post(MOBILE)
                .then();
    }

    private static ValidatableResponse switchOn(Person person) {
        return put(person, "/api/v1/account/phone-login", Map.of("enabled", true, "password", person.password()));
    }

    private static ValidatableResponse put(Person person, String path, Map<String, ?> body) {
        return person.request()
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    private static String mobileOf(Person person) {
        return person.request()
                .contentType("application/json")
                .body(Map.of("password", person.password()))
                .post("/api/v1/account/reveals")
                .then()
                .statusCode(200)
                .extract()
                .path("mobile");
    }

    private static String emailOf(Person person) {
        return person.request().get("/api/v1/account").then().extract().path("email");
    }
}
