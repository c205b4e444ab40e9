package io.yinxin.operators;

import static io.yinxin.operators.OperatorsPage.form;
import static io.yinxin.operators.OperatorsPage.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Blocked administrators, new initial passwords, and deleting; every cell of the table: BlockRulesTest. */
@ApiTest
class BlockedAndGoneTest {
    @Inject
    People people;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    TrialCompany company;
    Person administrator;
    Person cardless;
    OperatorsPage page;

    @BeforeEach
    void anOrganisation() {
        company = TrialCompany.with(kit);
        administrator = people.anAdministratorOf(company, null);
        cardless = people.anOperatorOf(administrator);
        page = new OperatorsPage(administrator);
    }

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("OPR-28")
    @Tag("OPR-29")
    @DisplayName(
            "Without card the administrator changes nobody while an operator has one, and does again with a legal card")
    void blocked() {
        page.get("/rules").statusCode(200).body("blocked", equalTo(false));
        Person carded = people.anOperatorOf(administrator, wu);
        new CardPage(carded).bind(company.operatorCard(wu)).statusCode(201);
        page.get("/rules").body("blocked", equalTo(true)).body("fixedInitialPassword", equalTo(false));
        for (ValidatableResponse answer : List.of(
                page.change(cardless, Map.of()),
                page.put("/" + cardless.accountId() + "/state", Map.of("state", "DISABLED")),
                page.post("/" + cardless.accountId() + "/initial-password", Map.of()),
                page.delete("/" + cardless.accountId()))) {
            answer.statusCode(422).body("code", equalTo("OPERATORS_BLOCKED"));
        }
        page.list("name=李").statusCode(200).body("total", equalTo(1));
        page.post("", form()).statusCode(201);
        page.get("/" + cardless.accountId() + "/permissions").statusCode(200);
        new CardPage(administrator)
                .bind(company.legalCard(TrialCompany.somebody("周试用")))
                .statusCode(201);
        page.get("/rules").body("blocked", equalTo(false));
        page.delete("/" + cardless.accountId()).statusCode(204);
    }

    @Test
    @Tag("OPR-20")
    @DisplayName(
            "A new initial password ends sessions and lock, is changed at the next sign-in, and is for the cardless")
    void initialPassword() {
        for (int n = 0; n < 5; n++) {
            CardPage.password(cardless.username(), "Wrong-Pass-1").statusCode(422);
        }
        String password = page.post("/" + cardless.accountId() + "/initial-password", Map.of())
                .statusCode(201)
                .extract()
                .path("initialPassword");
        cardless.request()
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .body("params.reason", equalTo("PASSWORD_CHANGED"));
        CardPage.password(cardless.username(), cardless.password()).statusCode(422);
        CardPage.password(cardless.username(), password)
                .statusCode(201)
                .body("mustChangePassword", equalTo(true))
                .body("firstSignIn.changesPassword", equalTo(true));
        new CardPage(administrator)
                .bind(company.legalCard(TrialCompany.somebody("周试用")))
                .statusCode(201);
        Person carded = people.anOperatorOf(administrator, wu);
        new CardPage(carded).bind(company.operatorCard(wu)).statusCode(201);
        page.post("/" + carded.accountId() + "/initial-password", Map.of())
                .statusCode(422)
                .body("code", equalTo("OPERATOR_HAS_CARD"));
    }

    @Test
    @Tag("OPR-25")
    @Tag("OPR-26")
    @DisplayName("Deleting ends sessions and frees card and document, but not the user name; there is no way back")
    void deleted() {
        new CardPage(administrator)
                .bind(company.legalCard(TrialCompany.somebody("周试用")))
                .statusCode(201);
        Person carded = people.anOperatorOf(administrator, wu);
        IssuedCard card = company.operatorCard(wu);
        new CardPage(carded).bind(card).statusCode(201);
        page.put("/" + carded.accountId() + "/permissions", Map.of("version", 0, "permissions", List.of()))
                .statusCode(204);
        page.delete("/" + carded.accountId()).statusCode(204);
        carded.request().get("/api/v1/session").then().statusCode(401).body("params.reason", equalTo("DELETED"));
        CardPage.password(carded.username(), carded.password()).statusCode(422).body("code", equalTo("LOGIN_FAILED"));
        new CardPage().signIn(card).statusCode(422).body("code", equalTo("OPERATOR_REMOVED"));
        page.delete("/" + carded.accountId()).statusCode(404);
        page.put("/" + carded.accountId() + "/state", Map.of("state", "ENABLED"))
                .statusCode(404);
        assertThat(rows("permission_grant", "account_id", carded)).isZero();
        assertThat(rows("card_binding", "account_id", carded)).isZero();
        assertThat(rows("account", "id", carded)).isEqualTo(1);
        Map<String, Object> again = with(form(), "name", wu.name(), "idNumber", wu.idNumber());
        page.post("", with(again, "username", carded.username()))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'username' }.code", equalTo("USERNAME_TAKEN"));
        page.post("", with(again, "username", Numbers.username())).statusCode(201);
    }

    private long rows(String table, String column, Person person) {
        return pool.query("select count(*) from " + table + " where " + column + " = '" + person.accountId() + "'")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
