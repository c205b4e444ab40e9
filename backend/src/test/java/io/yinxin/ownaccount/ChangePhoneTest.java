package io.yinxin.ownaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.Told;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another bound phone, in two steps. */
@ApiTest
class ChangePhoneTest {
    private static final String PROOF_CODES = "/phone/proof/sms-codes";
    private static final String PROOF = "/phone/proof";
    private static final String CODES = "/phone/sms-codes";
    private static final String PHONE = "/phone";

    @Inject
    People people;

    @Inject
    OtherKinds others;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
    }

    @Test
    @Tag("ACC-40")
    @Tag("ACC-42")
    @Tag("ACC-45")
    @Tag("GEN-31")
    @DisplayName(
            "A code to the old phone, one to the new: bound; it does not sign in; both phones are told; sessions stay")
    void changes() throws InterruptedException {
        Person person = people.anAdministrator();
        OwnPage page = new OwnPage(person);
        String former = Told.mobile(person);
        page.put("/phone-login", Map.of("enabled", true, "password", person.password()))
                .statusCode(200);
        sandbox.inbox().clear();
        page.postWithCaptcha(PROOF_CODES, Map.of()).statusCode(202).body("resendAfterSeconds", equalTo(60));
        page.post(PROOF, Map.of("smsCode", code(former))).statusCode(204);

        String mobile = Numbers.mobile();
        page.postWithCaptcha(CODES, Map.of("newMobile", mobile)).statusCode(202);
        Map<String, Object> form = Map.of("newMobile", mobile, "smsCode", code(mobile));
        page.put(PHONE, form)
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"))
                .body("params.effects", contains("PHONE_LOGIN_OFF"));
        page.put(PHONE, OwnPage.with(form, "acceptedEffects", List.of("PHONE_LOGIN_OFF")))
                .statusCode(200)
                .body("effects", contains("PHONE_LOGIN_OFF"));
        page.account()
                .body("mobile", endsWith(mobile.substring(7)))
                .body("mobileVerified", equalTo(true))
                .body("phoneLogin", equalTo(false));
        page.session().statusCode(200);
        assertThat(page.actions()).contains("PHONE_CHANGED");
        assertThat(Told.to(pool, person, "PHONE_CHANGED")).isEqualTo(1);
        assertThat(sandbox.inbox()
                        .await(message -> message.to().equals(mobile) && message.code() == null, Duration.ofSeconds(10))
                        .to())
                .isEqualTo(mobile);
        // Each proof serves one change.
        page.put(PHONE, form).statusCode(422).body("code", equalTo("MOBILE_PROOF_REQUIRED"));
    }

    @Test
    @Tag("ACC-41")
    @Tag("ACC-44")
    @DisplayName("Without the phone, document and password together do; either alone does not")
    void byDocument() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), TrialCompany.somebody("周试用"));
        OwnPage page = new OwnPage(person);
        pool.preparedQuery("update account set mobile = null, mobile_index = null where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
        page.postWithCaptcha(PROOF_CODES, Map.of()).statusCode(422).body("code", equalTo("PHONE_NOT_BOUND"));
        page.post(PROOF, Map.of())
                .statusCode(422)
                .body("fieldErrors.field", containsInAnyOrder("idType", "idNumber", "password"));
        String number = ownNumber(page, person);
        Map<String, Object> right = Map.of("idType", "ID_CARD", "idNumber", number, "password", person.password());
        page.post(PROOF, OwnPage.with(right, "idNumber", Numbers.idCard()))
                .statusCode(422)
                .body("code", equalTo("PERSON_MISMATCH"))
                .body("fieldErrors.field", contains("idNumber"));
        page.post(PROOF, OwnPage.with(right, "password", "Wrong-Pass-1"))
                .statusCode(422)
                .body("code", equalTo("LOGIN_FAILED"));
        page.postWithCaptcha(CODES, Map.of("newMobile", Numbers.mobile()))
                .statusCode(422)
                .body("code", equalTo("MOBILE_PROOF_REQUIRED"));
        page.post(PROOF, right).statusCode(204);
        page.postWithCaptcha(CODES, Map.of("newMobile", Numbers.mobile())).statusCode(202);
        assertThat(page.actions()).contains("DATA_CHANGE_REFUSED");
    }

    @Test
    @Tag("ACC-41")
    @DisplayName("In place of the password the bound card does, with the document")
    void byCard() {
        TrialCompany company = TrialCompany.with(kit);
        io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
        IssuedCard card = company.legalCard(zhou);
        CardPage page = CardPage.signedIn(card);
        page.post(
                        "/api/v1/account" + PROOF,
                        Map.of("idType", "ID_CARD", "idNumber", zhou.idNumber(), "token", page.token(card, "step-up")))
                .statusCode(204);
    }

    @Test
    @Tag("ACC-42")
    @DisplayName(
            "No number is bound unproven, none that is bound already, and none a quarter of an hour after the proof")
    void refuses() throws InterruptedException {
        Person person = people.anAdministrator();
        OwnPage page = new OwnPage(person);
        String mobile = Numbers.mobile();
        page.put(PHONE, Map.of("newMobile", mobile, "smsCode", "123456"))
                .statusCode(422)
                .body("code", equalTo("MOBILE_PROOF_REQUIRED"));
        prove(page, person);
        page.put(PHONE, Map.of("newMobile", mobile, "smsCode", "123456"))
                .statusCode(422)
                .body("fieldErrors.field", hasItem("smsCode"));
        page.postWithCaptcha(CODES, Map.of("newMobile", Told.mobile(person)))
                .statusCode(422)
                .body("code", equalTo("MOBILE_SAME"));
        page.put(PHONE, Map.of("newMobile", "123", "smsCode", "1"))
                .statusCode(422)
                .body("fieldErrors.code", hasItem("MOBILE_INVALID"));
        // Proven in this session, not in another.
        new OwnPage(people.again(person))
                .postWithCaptcha(CODES, Map.of("newMobile", mobile))
                .statusCode(422)
                .body("code", equalTo("MOBILE_PROOF_REQUIRED"));
        clock.advance(Duration.ofMinutes(16));
        page.postWithCaptcha(CODES, Map.of("newMobile", mobile))
                .statusCode(422)
                .body("code", equalTo("MOBILE_PROOF_REQUIRED"));
    }

    @Test
    @Tag("ACC-46")
    @Tag("ACC-06")
    @DisplayName("A phone may be bound to several accounts, also to a department user's")
    void shared() throws InterruptedException {
        Person first = people.anAdministrator();
        Person second = others.aDepartmentUser();
        OwnPage page = new OwnPage(second);
        page.account().body("department.department", equalTo("业务处"));
        prove(page, second);
        forgetLimits();
        String mobile = Told.mobile(first);
        page.postWithCaptcha(CODES, Map.of("newMobile", mobile)).statusCode(202);
        page.put(PHONE, Map.of("newMobile", mobile, "smsCode", code(mobile)))
                .statusCode(200)
                .body("effects", empty());
    }

    private void prove(OwnPage page, Person person) throws InterruptedException {
        sandbox.inbox().clear();
        page.postWithCaptcha(PROOF_CODES, Map.of()).statusCode(202);
        page.post(PROOF, Map.of("smsCode", code(Told.mobile(person)))).statusCode(204);
    }

    private String code(String mobile) throws InterruptedException {
        return Objects.requireNonNull(sandbox.inbox()
                .await(message -> message.to().equals(mobile) && message.code() != null, Duration.ofSeconds(10))
                .code());
    }

    private static String ownNumber(OwnPage page, Person person) {
        return page.post("/reveals", Map.of("password", person.password()))
                .statusCode(200)
                .extract()
                .path("idNumber");
    }
}
