package io.yinxin.operators;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator takes in an operator with the operator's card. */
@ApiTest
class CardOperatorTest {
    private static final String CANDIDATES = "/api/v1/operators/card-candidates";
    private static final String PASSWORD = "Fresh-Pass-7";

    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
    }

    @Test
    @Tag("OPR-13")
    @Tag("OPR-15")
    @Tag("OPR-16")
    @Tag("OPR-17")
    @DisplayName(
            "POST …/registration creates the operator ACTIVE, bound, HIGH by CARD; the administrator stays signed in")
    void registers() throws InterruptedException {
        TrialCompany company = TrialCompany.with(kit);
        CardPage page = new CardPage(people.anAdministratorOf(company, null));
        IssuedCard card = company.operatorCard(wu);
        String candidate = present(page, card)
                .statusCode(201)
                .body("orgName", equalTo(company.organisation().name()))
                .body("cardNo", equalTo(card.card().cardNo()))
                .body("name", equalTo("吴试用"))
                .body("idNumber", containsString("****"))
                .extract()
                .path("candidateId");
        Map<String, Object> form = form(page, candidate);
        String username = (String) Objects.requireNonNull(form.get("username"));
        page.post(CANDIDATES + "/" + candidate + "/registration", form)
                .statusCode(201)
                .body("username", equalTo(username));
        page.get("/api/v1/session").statusCode(200).body("kind", equalTo("ENT_ADMIN"));
        page.post(CANDIDATES + "/" + candidate + "/registration", form)
                .statusCode(410)
                .body("code", equalTo("CANDIDATE_EXPIRED"));

        CardPage.password(username, PASSWORD).statusCode(201);
        CardPage operator = CardPage.signedIn(card);
        operator.account()
                .body("username", equalTo(username))
                .body("state", equalTo("ACTIVE"))
                .body("origin", equalTo("CARD_REGISTERED"))
                .body("holder.name", equalTo("吴试用"))
                .body("realName.level", equalTo("HIGH"))
                .body("realName.methods", contains("CARD"))
                .body("agreements.type", hasItem("CARD_OPERATOR"));
        operator.get("/api/v1/account/activity").body("items.action", hasItems("REGISTERED", "CARD_BOUND"));
    }

    @Test
    @DisplayName("POST …/registration tells all wrong fields at once, and keeps the candidate")
    void wrongFields() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        CardPage page = new CardPage(administrator);
        String candidate = present(page, company.operatorCard(wu))
                .statusCode(201)
                .extract()
                .path("candidateId");
        Map<String, Object> form = new HashMap<>(Map.of(
                "username",
                administrator.username(),
                "password",
                PASSWORD,
                "passwordConfirm",
                "Other-Pass-7",
                "mobile",
                Numbers.mobile(),
                "smsCode",
                "000000",
                "email",
                "no address"));
        for (int n = 0; n < 2; n++) {
            page.post(CANDIDATES + "/" + candidate + "/registration", form)
                    .statusCode(422)
                    .body("fieldErrors.find { it.field == 'username' }.code", equalTo("USERNAME_TAKEN"))
                    .body(
                            "fieldErrors.find { it.field == 'passwordConfirm' }.code",
                            equalTo("PASSWORD_CONFIRM_MISMATCH"))
                    .body("fieldErrors.find { it.field == 'smsCode' }.code", equalTo("SMS_CODE_WRONG"))
                    .body("fieldErrors.find { it.field == 'email' }.code", equalTo("EMAIL_INVALID"))
                    .body("fieldErrors.find { it.field == 'agree' }.code", equalTo("AGREEMENT_REQUIRED"));
        }
    }

    @Test
    @Tag("OPR-14")
    @DisplayName("POST /operators/card-candidates refuses cards of others and legal cards; operators may not ask")
    void refuses() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        CardPage page = new CardPage(administrator);
        present(page, TrialCompany.with(kit).operatorCard(wu)).statusCode(422).body("code", equalTo("CARD_OTHER_ORG"));
        present(page, company.legalCard(wu)).statusCode(422).body("code", equalTo("CARD_IS_LEGAL"));
        CardPage operator = new CardPage(people.anOperatorOf(administrator, wu));
        present(operator, company.operatorCard(wu)).statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    @Tag("OPR-14")
    @DisplayName("POST …/binding binds the card to the cardless operator of the same identity")
    void bindsExisting() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        Person operator = people.anOperatorOf(administrator, wu);
        CardPage page = new CardPage(administrator);
        IssuedCard card = company.operatorCard(wu);
        String candidate = present(page, card)
                .statusCode(422)
                .body("code", equalTo("OPERATOR_EXISTS"))
                .body("params.bindable", equalTo(true))
                .body("params.username", containsString("**"))
                .extract()
                .path("params.candidateId");
        new CardPage(people.anAdministrator())
                .post(CANDIDATES + "/" + candidate + "/binding", Map.of())
                .statusCode(410);
        page.post(CANDIDATES + "/" + candidate + "/binding", Map.of()).statusCode(204);
        CardPage.signedIn(card).account().body("username", equalTo(operator.username()));
        present(page, card).statusCode(422).body("params.bindable", equalTo(false));
    }

    @Test
    @Tag("OPR-26")
    @Tag("SGN-47")
    @DisplayName("Somebody removed can be taken in again with the card")
    void removedComesBack() throws InterruptedException {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        Person operator = people.anOperatorOf(administrator, wu);
        pool.query("update account set state = 'DELETED' where id = '" + operator.accountId() + "'")
                .execute()
                .await()
                .indefinitely();
        IssuedCard card = company.operatorCard(wu);
        new CardPage().signIn(card).statusCode(422).body("code", equalTo("OPERATOR_REMOVED"));
        CardPage page = new CardPage(administrator);
        String candidate = present(page, card).statusCode(201).extract().path("candidateId");
        page.post(CANDIDATES + "/" + candidate + "/registration", form(page, candidate))
                .statusCode(201);
        CardPage.signedIn(card);
    }

    @Test
    @DisplayName("A presented card waits half an hour")
    void expires() {
        TrialCompany company = TrialCompany.with(kit);
        CardPage page = new CardPage(people.anAdministratorOf(company, null));
        String candidate = present(page, company.operatorCard(wu))
                .statusCode(201)
                .extract()
                .path("candidateId");
        for (String left : List.of("PT15M", "PT14M")) {
            clock.advance(Duration.parse(left));
            page.get("/api/v1/session").statusCode(200);
        }
        clock.advance(Duration.ofMinutes(2));
        page.post(CANDIDATES + "/" + candidate + "/binding", Map.of())
                .statusCode(410)
                .body("code", equalTo("CANDIDATE_EXPIRED"));
        page.post(CANDIDATES + "/nonsense/binding", Map.of()).statusCode(410);
    }

    private static ValidatableResponse present(CardPage page, IssuedCard card) {
        return page.post(CANDIDATES, Map.of("token", page.token(card, "operator")));
    }

    /** Filled rightly, with the code that came to the mobile. */
    private Map<String, Object> form(CardPage page, String candidate) throws InterruptedException {
        String mobile = Numbers.mobile();
        page.postWithCaptcha(CANDIDATES + "/" + candidate + "/sms-codes", Map.of("mobile", mobile))
                .statusCode(202);
        Map<String, Object> form = new HashMap<>();
        form.put("username", Numbers.username());
        form.put("password", PASSWORD);
        form.put("passwordConfirm", PASSWORD);
        form.put("mobile", mobile);
        form.put(
                "smsCode",
                sandbox.inbox().awaitTo(mobile, Duration.ofSeconds(10)).code());
        form.put("agreementVersion", 1);
        form.put("agree", true);
        return form;
    }
}
