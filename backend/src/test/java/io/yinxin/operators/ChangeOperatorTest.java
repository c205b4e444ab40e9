package io.yinxin.operators;

import static io.yinxin.operators.OperatorsPage.form;
import static io.yinxin.operators.OperatorsPage.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TrialCompany;
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

/** PUT /operators/{id}: data and state. */
@ApiTest
class ChangeOperatorTest {
    @Inject
    People people;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @Inject
    OperatorHousekeeping housekeeping;

    Person administrator;
    Person operator;
    OperatorsPage page;

    @BeforeEach
    void anOperator() {
        administrator = people.anAdministrator();
        operator = people.anOperatorOf(administrator);
        page = new OperatorsPage(administrator);
        forgetLimits();
    }

    @AfterEach
    void forgetLimits() {
        sandbox.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
    }

    @Test
    @Tag("OPR-18")
    @Tag("OPR-19")
    @Tag("OPR-21")
    @DisplayName("Changed identity data are named with their effects first, checked, and end the operator's sessions")
    void identity() {
        Map<String, Object> changes = Map.of(
                "name", "钱试用",
                "idNumber", Numbers.idCard(),
                "email", email(),
                "idValidFrom", "20210101",
                "idValidTo", "00000000");
        page.change(operator, changes)
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"))
                .body("params.effects", contains("SIGN_IN_AGAIN"));
        page.view(operator).body("operator.name", equalTo("李某某"));
        session(operator).statusCode(200);
        page.change(operator, with(changes, "acceptedEffects", List.of("SIGN_IN_AGAIN")))
                .statusCode(204);
        page.view(operator)
                .body("operator.name", equalTo("钱试用"))
                .body("operator.idNumber", startsWith("1101"))
                .body("idValidFrom", equalTo("2021-01-01"))
                .body("idLongTerm", equalTo(true));
        session(operator).statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        assertThat(told("OPERATOR_CHANGED")).isEqualTo(1);
    }

    @Test
    @Tag("OPR-19")
    @Tag("ACC-30")
    @Tag("ACC-31")
    @DisplayName("An operator with card loses card and verification with the name, once that is accepted")
    void identityWithCard() {
        TrialCompany company = TrialCompany.with(kit);
        io.yinxin.trial.Person holder = TrialCompany.somebody("吴试用");
        Person chief = people.anAdministratorOf(company, null);
        new CardPage(chief)
                .bind(company.legalCard(TrialCompany.somebody("周试用")))
                .statusCode(201);
        Person carded = people.anOperatorOf(chief, holder);
        new CardPage(carded).bind(company.operatorCard(holder)).statusCode(201);
        pool.query("update account set real_name_level = 'HIGH', real_name_methods = '{CARD}', "
                        + "real_name_verified_at = now() where id = '" + carded.accountId() + "'")
                .execute()
                .await()
                .indefinitely();
        OperatorsPage own = new OperatorsPage(chief);
        Map<String, Object> changes = Map.of("name", "吴改名", "idValidFrom", "20200101", "idValidTo", "00000000");
        List<String> effects = List.of("REAL_NAME_VOID", "CARD_UNBOUND", "SIGN_IN_AGAIN");
        own.change(carded, changes).statusCode(409).body("params.effects", equalTo(effects));
        own.change(carded, with(changes, "acceptedEffects", effects)).statusCode(204);
        own.view(carded).body("operator.cardBound", equalTo(false)).body("operator.realNameLevel", equalTo("NONE"));
    }

    @Test
    @Tag("OPR-18")
    @DisplayName("What is saved unchanged asks nobody, tells nobody and ends no session")
    void unchanged() {
        sandbox.mode(Provider.IDENTITY, Mode.DOWN);
        page.change(operator, Map.of("name", "李某某", "email", email())).statusCode(204);
        session(operator).statusCode(200);
        assertThat(told("OPERATOR_CHANGED")).isZero();
    }

    @Test
    @Tag("OPR-22")
    @DisplayName(
            "Another mobile ends the sessions, is asked for by code at the next password sign-in, and both are told")
    void mobile() throws InterruptedException {
        String mobile = Numbers.mobile();
        Map<String, Object> changes = Map.of("mobile", mobile, "email", email());
        page.change(operator, changes).statusCode(409).body("params.effects", contains("SIGN_IN_AGAIN"));
        page.change(operator, with(changes, "acceptedEffects", List.of("SIGN_IN_AGAIN")))
                .statusCode(204);
        page.view(operator).body("operator.mobileVerified", equalTo(false));
        session(operator).statusCode(401);
        assertThat(told("OPERATOR_CHANGED")).isEqualTo(1);
        assertThat(sandbox.inbox().awaitTo(mobile, Duration.ofSeconds(10)).text())
                .contains("手机");
        String token = signedIn();
        Person again = new Person(
                operator.accountId(), operator.organisationId(), operator.username(), operator.password(), token);
        again.request().get("/api/v1/account").then().statusCode(403);
        again.request().post("/api/v1/session/first/sms-codes").then().statusCode(202);
        String code = sandbox.inbox()
                .await(message -> message.to().equals(mobile) && message.code() != null, Duration.ofSeconds(10))
                .code();
        again.request()
                .contentType("application/json")
                .body(Map.of("smsCode", code))
                .post("/api/v1/session/first/proof")
                .then()
                .statusCode(204);
        again.request().get("/api/v1/account").then().statusCode(200).body("mobileVerified", equalTo(true));
        session(again).body("mustChangePassword", equalTo(false)).body("firstSignIn", nullValue());
        CardPage.password(operator.username(), operator.password()).body("mustChangePassword", equalTo(false));
    }

    @Test
    @Tag("OPR-19")
    @Tag("GEN-09")
    @DisplayName("Wrong fields are told at once; a document another operator has is refused")
    void wrongFields() {
        page.change(operator, Map.of("name", "1", "mobile", "12", "email", "no address", "idNumber", "x"))
                .statusCode(422)
                .body("fieldErrors.field", containsInAnyOrder("name", "mobile", "email", "idNumber"));
        Map<String, Object> created = form();
        page.post("", created).statusCode(201);
        page.change(
                        operator,
                        with(
                                Map.of("idValidFrom", "20200101", "idValidTo", "00000000"),
                                "idNumber",
                                Objects.requireNonNull(created.get("idNumber"))))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'idNumber' }.code", equalTo("ID_NUMBER_DUPLICATE"));
    }

    @Test
    @Tag("OPR-18")
    @DisplayName("Who decided on what is no longer there is told so")
    void stale() {
        Map<String, Object> changes = Map.of("version", page.version(operator) + 1, "email", email());
        page.put("/" + operator.accountId(), changes).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        page.put("/" + operator.accountId(), Map.of()).statusCode(422);
    }

    @Test
    @Tag("OPR-20")
    @Tag("OPR-22")
    @DisplayName(
            "Who changes mobile and e-mail before resetting the password does not do it in silence; a verification ends")
    void takenOver() {
        pool.query("update account set real_name_level = 'MEDIUM', real_name_methods = '{BANK_CARD}', "
                        + "real_name_verified_at = now() where id = '" + operator.accountId() + "'")
                .execute()
                .await()
                .indefinitely();
        List<String> effects = List.of("SIGN_IN_AGAIN");
        for (int n = 0; n < 2; n++) {
            Map<String, Object> changes = Map.of("mobile", Numbers.mobile(), "email", "taken" + n + "@example.com");
            page.change(operator, with(changes, "acceptedEffects", effects)).statusCode(204);
        }
        assertThat(told("OPERATOR_CHANGED")).as("of both changes").isEqualTo(2);
        page.view(operator).body("operator.realNameLevel", equalTo("MEDIUM"));
        page.post("/" + operator.accountId() + "/initial-password", Map.of()).statusCode(201);
        assertThat(told("OPERATOR_PASSWORD_RESET")).isEqualTo(1);
        page.view(operator).body("operator.realNameLevel", equalTo("NONE"));
    }

    @Test
    @Tag("OPR-22")
    @DisplayName("Where an operator was reached before is told for a while only, and forgotten then")
    void forgotten() {
        Map<String, Object> changes = Map.of("mobile", Numbers.mobile(), "acceptedEffects", List.of("SIGN_IN_AGAIN"));
        page.change(operator, changes).statusCode(204);
        pool.query("update operator_former_contact set expires_at = now() - interval '1 second'")
                .execute()
                .await()
                .indefinitely();
        page.post("/" + operator.accountId() + "/initial-password", Map.of()).statusCode(201);
        assertThat(told("OPERATOR_PASSWORD_RESET")).isZero();
        Reactive.get(() -> housekeeping.forget());
        assertThat(pool.query("select 1 from operator_former_contact")
                        .execute()
                        .await()
                        .indefinitely()
                        .size())
                .isZero();
    }

    @Test
    @Tag("OPR-23")
    @DisplayName("A disabled operator is signed out and cannot sign in by password or card, until enabled again")
    void state() {
        page.change(operator, Map.of("email", email(), "state", "DISABLED")).statusCode(204);
        session(operator).statusCode(401).body("params.reason", equalTo("DISABLED"));
        CardPage.password(operator.username(), operator.password())
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_DISABLED"));
        page.list("").body("items[0].state", equalTo("DISABLED"));
        page.put("/" + operator.accountId() + "/state", Map.of("state", "DISABLED"))
                .statusCode(204);
        page.put("/" + operator.accountId() + "/state", Map.of("state", "ENABLED"))
                .statusCode(204);
        CardPage.password(operator.username(), operator.password()).statusCode(201);
        assertThat(told("OPERATOR_DISABLED")).isEqualTo(1);
        assertThat(told("OPERATOR_ENABLED")).isEqualTo(1);
    }

    @Test
    @Tag("GEN-32")
    @DisplayName("The operator finds in the own activity what was done")
    void activity() {
        page.change(operator, Map.of()).statusCode(204);
        page.view(operator).body("operator.email", nullValue());
        operator.request()
                .get("/api/v1/account/activity")
                .then()
                .body("items.action", hasItem("OPERATOR_CHANGED"))
                .body("items.action", not(hasItem("OPERATOR_DELETED")));
    }

    private String signedIn() {
        return CardPage.password(operator.username(), operator.password())
                .statusCode(201)
                .body("mustChangePassword", equalTo(true))
                .body("firstSignIn.changesPassword", equalTo(false))
                .extract()
                .cookie("yinxin");
    }

    /** As it is: left out, it would be taken away. */
    private String email() {
        return page.view(operator).extract().path("operator.email");
    }

    private static ValidatableResponse session(Person person) {
        return person.request().get("/api/v1/session").then();
    }

    private long told(String template) {
        String ending = operator.username().substring(operator.username().length() - 4);
        return pool.query("select count(*) from notification_message where template = '" + template
                        + "' and channel = 'SMS' and receiver_masked = '139****" + ending + "'")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
