package io.yinxin.realname;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verification by card over HTTP; every cell of its table: CardProofRulesTest. */
@ApiTest
class CardRealNameTest {
    private static final String PATH = "/api/v1/real-name/card";

    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("RNV-15")
    @Tag("RNV-16")
    @Tag("RNV-18")
    @DisplayName("An administrator with a legal card is HIGH and bound to it by the same act")
    void legalCard() {
        TrialCompany company = TrialCompany.with(kit);
        CardPage page = new CardPage(people.anAdministratorOf(company, null));
        IssuedCard card = company.legalCard(zhou);
        verify(page, card)
                .statusCode(200)
                .body("level", equalTo("HIGH"))
                .body("methods", hasItem("CARD"))
                .body("card", containsString("**"))
                .body("orgName", equalTo(company.organisation().name()))
                .body("bound", equalTo(true));
        page.get("/api/v1/account/card").body("card.cardNo", equalTo(card.card().cardNo()));
        verify(page, company.legalCard(zhou)).statusCode(200).body("bound", equalTo(false));
        page.get("/api/v1/account/card").body("card.cardNo", equalTo(card.card().cardNo()));
    }

    @Test
    @Tag("RNV-13")
    @Tag("RNV-17")
    @Tag("RNV-60")
    @DisplayName("With an operator card nothing is bound; unbinding another card leaves its proof")
    void operatorCard() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        CardPage page = new CardPage(administrator);
        verify(page, TrialCompany.with(kit).operatorCard(wu)).statusCode(422).body("code", equalTo("CARD_OTHER_ORG"));
        verify(page, company.operatorCard(wu))
                .statusCode(200)
                .body("level", equalTo("HIGH"))
                .body("bound", equalTo(false));
        page.get("/api/v1/account/card").body("card", nullValue());
        IssuedCard legal = company.legalCard(zhou);
        page.bind(legal).statusCode(201);
        CardPage.signedIn(legal);
        page.post("/api/v1/account/card/unbinding", Map.of("password", People.PASSWORD))
                .statusCode(204);
        page.account().body("realName.level", equalTo("HIGH")).body("realName.methods", hasItem("CARD"));
        page.get("/api/v1/real-name").body("history.cause", hasItem("CARD_UNBOUND"));
    }

    @Test
    @Tag("RNV-46")
    @Tag("RNV-49")
    @DisplayName("An operator needs an operator card of the same person, which stays unbound")
    void operator() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        CardPage page = new CardPage(people.anOperatorOf(administrator, wu));
        verify(page, company.legalCard(wu)).statusCode(422).body("code", equalTo("CARD_NEED_OPERATOR"));
        verify(page, company.operatorCard(zhou))
                .statusCode(422)
                .body("code", equalTo("CARD_HOLDER_MISMATCH"))
                .body("params.fields", equalTo("姓名、证件号码"));
        verify(page, company.operatorCard(wu)).statusCode(200).body("level", equalTo("HIGH"));
        page.get("/api/v1/account/card").body("card", nullValue());
        page.get("/api/v1/account/activity").body("items.action", hasItem("REAL_NAME_REFUSED"));
    }

    @Test
    @Tag("RNV-48")
    @DisplayName("An operator who binds a card has method CARD without doing anything, and loses it with the card")
    void bound() {
        TrialCompany company = TrialCompany.with(kit);
        CardPage page = new CardPage(people.anOperatorOf(people.anAdministratorOf(company, null), wu));
        page.bind(company.operatorCard(wu)).statusCode(201);
        page.account().body("realName.level", equalTo("HIGH")).body("realName.methods", contains("CARD"));
        page.post("/api/v1/account/card/unbinding", Map.of("password", People.PASSWORD))
                .statusCode(204);
        page.get("/api/v1/real-name").body("level", equalTo("NONE")).body("history[0].cause", equalTo("CARD_UNBOUND"));
    }

    private static ValidatableResponse verify(CardPage page, IssuedCard card) {
        return page.post(PATH, Map.of("token", page.token(card, "verify")));
    }
}
