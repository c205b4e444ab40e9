package io.yinxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lines of tables 4.1 and 4.2 over HTTP, with cards of the trial CA; the rules' own cells: CardSignInRulesTest. */
@ApiTest
class CardSignInTest {
    private static final io.yinxin.trial.Person ZHOU = TrialCompany.somebody("周试用");
    private static final io.yinxin.trial.Person WU = TrialCompany.somebody("吴试用");

    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private @Nullable TrialCompany made;
    private final CardPage page = new CardPage();

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SGN-32")
    @Tag("SGN-48")
    @Tag("SGN-49")
    @Tag("REG-06")
    @Tag("GEN-22")
    @DisplayName("L1: a legal card nobody knows makes organisation and administrator, binds and signs in")
    void firstLegalCard() {
        IssuedCard card = company().legalCard(ZHOU);
        String name = card.card().cardNo() + "_ADMIN";
        page.signIn(card)
                .statusCode(201)
                .body("step", equalTo("SIGNED_IN"))
                .body("created.username", equalTo(name))
                .body("notices", contains("NOT_ACTIVATED"))
                .body("session.method", equalTo("CARD_LEGAL"))
                .body("session.displayName", equalTo(company().organisation().name()));
        page.account()
                .body("username", equalTo(name))
                .body("kind", equalTo("ENT_ADMIN"))
                .body("state", equalTo("NOT_ACTIVATED"))
                .body("origin", equalTo("CARD_AUTO"))
                .body("holder.name", equalTo("周试用"))
                .body("mobile", nullValue())
                .body("cardBound", equalTo(true))
                .body("card.cardNo", equalTo(card.card().cardNo()))
                .body("activatable", equalTo(true))
                .body("realName.level", equalTo("HIGH"))
                .body("realName.methods", contains("CARD"))
                .body("organisation.uscc", equalTo(company().organisation().uscc()))
                .body("organisation.legalRepName", equalTo("**用"));
        page.get("/api/v1/account/activity")
                .body("items.action", hasItem("REGISTERED"))
                .body("items.action", hasItem("CARD_BOUND"))
                .body("items.action", hasItem("SIGNED_IN"));
    }

    @Test
    @Tag("SGN-09")
    @Tag("SGN-44")
    @DisplayName("An account made from a card has no password: no user name signs in before activation")
    void noPassword() {
        IssuedCard card = company().legalCard(ZHOU);
        page.signIn(card).statusCode(201);
        CardPage.password(card.card().cardNo() + "_ADMIN", "Some-Pass-1")
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_NOT_ACTIVATED"));
    }

    @Test
    @Tag("SGN-28")
    @Tag("SGN-31")
    @DisplayName("L2: the bound card signs in without a question")
    void knownLegalCard() {
        IssuedCard card = company().legalCard(ZHOU);
        page.signIn(card).statusCode(201);
        new CardPage()
                .signIn(card)
                .statusCode(201)
                .body("created", nullValue())
                .body("notices", contains("NOT_ACTIVATED"));
    }

    @Test
    @Tag("SGN-33")
    @Tag("GEN-13")
    @DisplayName("O1: an operator card nobody knows makes organisation, unknown administrator and operator")
    void firstOperatorCard() {
        IssuedCard card = company().operatorCard(WU);
        page.signIn(card)
                .statusCode(201)
                .body("created.username", equalTo(card.card().cardNo()))
                .body("session.method", equalTo("CARD_OPERATOR"));
        page.account()
                .body("kind", equalTo("ENT_OPERATOR"))
                .body("state", equalTo("NOT_ACTIVATED"))
                .body("realName.level", equalTo("HIGH"))
                .body("organisation.orgCode", equalTo(company().organisation().orgCode()))
                .body("organisation.legalRepName", nullValue());
        assertThat(one("select username || ' ' || state || ' ' || (holder_name is null) from account where kind = "
                        + "'ENT_ADMIN' and organisation_id = (select id from organisation where org_code = $1)"))
                .isEqualTo(card.card().cardNo() + "_ADMIN NOT_ACTIVATED true");
    }

    @Test
    @Tag("SGN-39")
    @DisplayName("L3: the legal card fills the holder the operator card could not tell, without a question")
    void legalCardAfterOperatorCard() {
        IssuedCard operator = company().operatorCard(WU);
        page.signIn(operator).statusCode(201);
        IssuedCard legal = company().legalCard(ZHOU);
        page.signIn(legal).statusCode(201).body("created", nullValue()).body("session.kind", equalTo("ENT_ADMIN"));
        page.account()
                .body("username", equalTo(operator.card().cardNo() + "_ADMIN"))
                .body("holder.name", equalTo("周试用"))
                .body("organisation.legalRepName", equalTo("**用"))
                .body("card.cardNo", equalTo(legal.card().cardNo()));
    }

    @Test
    @Tag("SGN-34")
    @Tag("GEN-08")
    @Tag("GEN-10")
    @DisplayName("O2: another operator card makes another operator, also for the administrator's own person")
    void furtherOperators() {
        page.signIn(company().legalCard(ZHOU)).statusCode(201);
        for (io.yinxin.trial.Person holder : List.of(WU, ZHOU)) {
            IssuedCard card = company().operatorCard(holder);
            page.signIn(card)
                    .statusCode(201)
                    .body("created.username", equalTo(card.card().cardNo()));
            page.signIn(card).statusCode(201).body("created", nullValue());
        }
        assertThat(one("select count(*)::text from account where organisation_id = "
                        + "(select id from organisation where org_code = $1)"))
                .isEqualTo("3");
    }

    @Test
    @Tag("SGN-30")
    @Tag("SGN-35")
    @DisplayName(
            "O3: the cardless operator of the same identity is bound after a second signature, and stays what it was")
    void cardlessOperator() {
        Person administrator = people.anAdministratorOf(company(), null);
        Person operator = people.anOperatorOf(administrator, WU);
        IssuedCard card = company().operatorCard(WU);
        String attempt = page.signIn(card)
                .statusCode(200)
                .body("step", equalTo("IDENTITY_CHECK"))
                .body("reason", equalTo("BIND"))
                .body("choices", contains("BIND"))
                .body("account.username", startsWith("te**"))
                .body("session", nullValue())
                .extract()
                .path("attemptId");
        page.get("/api/v1/session").statusCode(401);
        page.identityCheck(attempt, "BIND", card, "bind").statusCode(201).body("notices.size()", equalTo(0));
        page.account()
                .body("username", equalTo(operator.username()))
                .body("state", equalTo("ACTIVE"))
                .body("cardBound", equalTo(true));
        CardPage.password(operator.username(), operator.password()).statusCode(201);
    }

    @Test
    @Tag("SGN-42")
    @DisplayName("O5: an operator's other card takes the place of the bound one; the old one's sessions end")
    void operatorRenewsCard() {
        page.signIn(company().legalCard(ZHOU)).statusCode(201);
        IssuedCard former = company().operatorCard(WU);
        CardPage old = new CardPage();
        old.signIn(former).statusCode(201);
        IssuedCard card = company().operatorCard(WU);
        String attempt = page.signIn(card)
                .statusCode(200)
                .body("reason", equalTo("OTHER_CARD"))
                .body("choices", contains("REPLACE"))
                .body("boundCard", startsWith(former.card().cardNo().substring(0, 2) + "**"))
                .extract()
                .path("attemptId");
        page.identityCheck(attempt, "OVERWRITE", card, "overwrite")
                .statusCode(409)
                .body("code", equalTo("CONFLICT_STALE"));
        page.identityCheck(attempt, "REPLACE", card, "bind").statusCode(201);
        page.account().body("card.cardNo", equalTo(card.card().cardNo()));
        old.get("/api/v1/session").statusCode(401).body("params.reason", equalTo("UNBOUND"));
    }

    @Test
    @Tag("SGN-45")
    @DisplayName("O6: the same document with another name is refused")
    void nameConflict() {
        Person administrator = people.anAdministratorOf(company(), null);
        people.anOperatorOf(administrator, new io.yinxin.trial.Person("郑试用", WU.idNumber()));
        page.signIn(company().operatorCard(WU)).statusCode(422).body("code", equalTo("CARD_HOLDER_CONFLICT"));
    }

    @Test
    @Tag("SGN-47")
    @DisplayName("O7, O8: disabled and removed operators are refused")
    void disabledAndRemoved() {
        IssuedCard card = company().operatorCard(WU);
        page.signIn(card).statusCode(201);
        set("state = 'DISABLED'", "ENT_OPERATOR");
        page.signIn(card)
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_DISABLED"))
                .body("params.contact", notNullValue());
        pool.query("delete from card_binding where card_no = '" + card.card().cardNo() + "'")
                .execute()
                .await()
                .indefinitely();
        set("state = 'DELETED'", "ENT_OPERATOR");
        page.signIn(card).statusCode(422).body("code", equalTo("OPERATOR_REMOVED"));
    }

    @Test
    @Tag("SGN-36")
    @Tag("SGN-38")
    @Tag("SGN-40")
    @DisplayName(
            "L5: the cardless administrator is bound, kept, and not asked about again; the page proposes to correct")
    void keep() {
        Person administrator = people.anAdministratorOf(company(), null);
        IssuedCard card = company().legalCard(ZHOU);
        String attempt = bindFound(card);
        page.keep(attempt).statusCode(201).body("notices", contains("CORRECT_HOLDER"));
        page.account()
                .body("username", equalTo(administrator.username()))
                .body("holder.name", equalTo("李某某"))
                .body("hints", contains("CORRECT_HOLDER", "CHECK_LEGAL_CARD"))
                .body("realName.level", equalTo("HIGH"))
                .body("realName.methods", contains("REGISTRATION", "CARD"));
        page.post("/api/v1/account/card/unbinding", Map.of("password", People.PASSWORD))
                .statusCode(204);
        String again = new CardPage()
                .signIn(card)
                .statusCode(200)
                .body("step", equalTo("IDENTITY_CHECK"))
                .extract()
                .path("attemptId");
        assertThat(again).isNotNull();
        CardPage other = new CardPage();
        String third = other.signIn(card).extract().path("attemptId");
        other.identityCheck(third, "BIND", card, "bind").statusCode(201).body("step", equalTo("SIGNED_IN"));
    }

    @Test
    @Tag("SGN-37")
    @Tag("GEN-38")
    @Tag("GEN-31")
    @DisplayName("L4: overwriting leaves nothing of the former holder, ends sessions, disables cardless operators")
    void overwrite() {
        Person impostor = people.anAdministratorOf(company(), null);
        Person taken = people.anOperatorOf(impostor, WU);
        Person carded = people.anOperatorOf(impostor, TrialCompany.somebody("郑试用"));
        bind(carded, company().operatorCard(new io.yinxin.trial.Person("郑试用", idNumberOf(carded))));
        IssuedCard card = company().legalCard(ZHOU);
        String attempt = bindFound(card);
        page.overwrite(attempt, card, "bind").statusCode(422).body("code", equalTo("CHALLENGE_USED"));
        page.overwrite(attempt, card, "overwrite").statusCode(201).body("notices", contains("NOT_ACTIVATED"));
        page.account()
                .body("username", equalTo(card.card().cardNo() + "_ADMIN"))
                .body("state", equalTo("NOT_ACTIVATED"))
                .body("holder.name", equalTo("周试用"))
                .body("mobile", nullValue())
                .body("email", nullValue())
                .body("cardBound", equalTo(true))
                .body("realName.methods", contains("CARD"));
        impostor.request().get("/api/v1/session").then().statusCode(401).body("params.reason", equalTo("OVERWRITTEN"));
        CardPage.password(impostor.username(), impostor.password())
                .statusCode(422)
                .body("code", equalTo("LOGIN_FAILED"));
        taken.request().get("/api/v1/session").then().statusCode(401).body("params.reason", equalTo("DISABLED"));
        CardPage.password(taken.username(), taken.password()).statusCode(422).body("code", equalTo("ACCOUNT_DISABLED"));
        CardPage.password(carded.username(), carded.password()).statusCode(201);
        assertThat(one("select count(*)::text from notification_message m where template = 'ACCOUNT_OVERWRITTEN' "
                        + "and $1 <> '' and created_at > now() - interval '1 minute'"))
                .isNotEqualTo("0");
    }

    @Test
    @Tag("SGN-41")
    @DisplayName("L6: an administrator with another legal card may replace it or overwrite the account")
    void renewedLegalCard() {
        IssuedCard former = company().legalCard(ZHOU);
        page.signIn(former).statusCode(201);
        IssuedCard card = company().legalCard(WU);
        String attempt = page.signIn(card)
                .statusCode(200)
                .body("reason", equalTo("OTHER_CARD"))
                .body("choices", contains("REPLACE", "OVERWRITE"))
                .extract()
                .path("attemptId");
        page.identityCheck(attempt, "REPLACE", card, "bind").statusCode(201).body("notices", hasItem("CORRECT_HOLDER"));
        page.account()
                .body("holder.name", equalTo("周试用"))
                .body("card.cardNo", equalTo(card.card().cardNo()));
        String back = page.signIn(former).statusCode(200).extract().path("attemptId");
        page.identityCheck(back, "OVERWRITE", former, "bind").statusCode(422).body("code", equalTo("CHALLENGE_USED"));
        page.identityCheck(back, "OVERWRITE", former, "overwrite").statusCode(201);
        page.account()
                .body("username", equalTo(former.card().cardNo() + "_ADMIN"))
                .body("card.cardNo", equalTo(former.card().cardNo()));
    }

    @Test
    @DisplayName("L7: a disabled administrator is refused, whatever card")
    void disabledAdministrator() {
        IssuedCard card = company().legalCard(ZHOU);
        page.signIn(card).statusCode(201);
        set("state = 'DISABLED'", "ENT_ADMIN");
        page.signIn(card).statusCode(422).body("code", equalTo("ACCOUNT_DISABLED"));
        page.signIn(company().legalCard(WU)).statusCode(422).body("code", equalTo("ACCOUNT_DISABLED"));
        page.signIn(company().operatorCard(WU)).statusCode(201);
    }

    @Test
    @Tag("SGN-27")
    @Tag("SGN-30")
    @DisplayName("The dialog belongs to the browser, the card and five minutes; leaving it changes nothing")
    void attempts() {
        people.anAdministratorOf(company(), null);
        IssuedCard card = company().legalCard(ZHOU);
        String attempt = page.signIn(card).statusCode(200).extract().path("attemptId");
        CardPage thief = new CardPage();
        thief.identityCheck(attempt, "BIND", card, "bind")
                .statusCode(410)
                .body("code", equalTo("CARD_ATTEMPT_EXPIRED"));
        page.identityCheck(attempt, "BIND", company().legalCard(ZHOU), "bind")
                .statusCode(422)
                .body("code", equalTo("CARD_REMOVED"));
        page.keep(attempt).statusCode(410);
        clock.advance(Duration.ofMinutes(6));
        page.identityCheck(attempt, "BIND", card, "bind").statusCode(410).body("code", equalTo("CARD_ATTEMPT_EXPIRED"));
        assertThat(one("select count(*)::text from card_binding where org_code = $1"))
                .isEqualTo("0");
    }

    @Test
    @Tag("SGN-26")
    @DisplayName("Only a fresh signature made for signing in opens a session, and it opens one")
    void freshSignature() {
        IssuedCard card = company().legalCard(ZHOU);
        Map<String, Object> binding = page.token(card, "bind");
        page.post("/api/v1/session/card", Map.of("token", binding))
                .statusCode(422)
                .body("code", equalTo("CHALLENGE_USED"));
        Map<String, Object> token = page.token(card, "login");
        page.post("/api/v1/session/card", Map.of("token", token)).statusCode(201);
        page.post("/api/v1/session/card", Map.of("token", token))
                .statusCode(422)
                .body("code", equalTo("CHALLENGE_USED"));
    }

    @Test
    @Tag("SGN-29")
    @DisplayName("Accounts are matched within the organisation of the card's code; names and user names play no part")
    void matchedByCode() {
        TrialCompany other =
                TrialCompany.with(kit).renamed(company().organisation().name());
        Person elsewhere = people.anOperatorOf(people.anAdministratorOf(other, null), WU);
        people.anAdministratorOf(company(), null);
        page.signIn(company().operatorCard(WU)).statusCode(201).body("created", notNullValue());
        page.account().body("accountId", not(equalTo(elsewhere.accountId().toString())));
    }

    @Test
    @Tag("SGN-46")
    @DisplayName("An organisation is found by its code; another name on the card is a hint")
    void renamedOrganisation() {
        IssuedCard card = company().legalCard(ZHOU);
        page.signIn(card).statusCode(201);
        IssuedCard renamed =
                company().renamed("试用改名企业").legalCard(ZHOU, card.card().cardNo());
        page.signIn(renamed).statusCode(201).body("notices", contains("CHECK_ORGANISATION", "NOT_ACTIVATED"));
        page.account()
                .body("hints", contains("CHECK_ORGANISATION"))
                .body("organisation.orgName", equalTo(company().organisation().name()));
    }

    @Test
    @Tag("SGN-43")
    @DisplayName("A name made from a card number that was given before gets _2")
    void takenName() {
        IssuedCard card = company().operatorCard(WU);
        set("username = '" + card.card().cardNo().toLowerCase(Locale.ROOT) + "'", people.anAdministrator());
        page.signIn(card)
                .statusCode(201)
                .body("created.username", equalTo(card.card().cardNo() + "_2"));
    }

    @Test
    @Tag("GEN-35")
    @DisplayName("A card sign-in ends the lock of wrong passwords")
    void endsLock() {
        Person operator = people.anOperatorOf(people.anAdministratorOf(company(), null), WU);
        bind(operator, company().operatorCard(WU, "C000077775"));
        for (int n = 0; n < 5; n++) {
            CardPage.password(operator.username(), "Wrong-Pass-1").statusCode(422);
        }
        CardPage.password(operator.username(), operator.password()).body("code", equalTo("ACCOUNT_LOCKED"));
        page.signIn(company().operatorCard(WU, "C000077775")).statusCode(201);
        CardPage.password(operator.username(), operator.password()).statusCode(201);
    }

    @Test
    @Tag("SGN-50")
    @Tag("GEN-07")
    @DisplayName("Card sign-ins of one organisation at the same time make one administrator, and all of them get in")
    void together() throws Exception {
        List<IssuedCard> cards = new ArrayList<>(List.of(company().legalCard(ZHOU)));
        for (int n = 0; n < 5; n++) {
            cards.add(company().operatorCard(TrialCompany.somebody("试用" + "甲乙丙丁戊".charAt(n))));
        }
        List<Callable<ValidatableResponse>> attempts = cards.stream()
                .<Callable<ValidatableResponse>>map(card -> {
                    CardPage one = new CardPage();
                    Map<String, Object> token = one.token(card, "login");
                    return () -> one.post("/api/v1/session/card", Map.of("token", token));
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.size())) {
            for (Future<ValidatableResponse> answer : threads.invokeAll(attempts)) {
                answer.get().statusCode(201);
            }
        }
        assertThat(one("select count(*) || ' ' || count(holder_name) from account where kind = 'ENT_ADMIN' "
                        + "and organisation_id = (select id from organisation where org_code = $1)"))
                .isEqualTo("1 1");
        assertThat(one("select count(*)::text from account where kind = 'ENT_OPERATOR' "
                        + "and organisation_id = (select id from organisation where org_code = $1)"))
                .isEqualTo("5");
    }

    @Test
    @Tag("CRD-12")
    @DisplayName("A card whose number belongs to another account opens nobody's")
    void numberOfAnother() {
        IssuedCard card = company().legalCard(ZHOU);
        page.signIn(card).statusCode(201);
        TrialCompany other = TrialCompany.with(kit);
        page.signIn(other.legalCard(WU, card.card().cardNo()))
                .statusCode(422)
                .body("code", equalTo("CARD_IN_USE"))
                .body("params.username", not(equalTo(card.card().cardNo() + "_ADMIN")));
    }

    /** As far as the question whether to keep or overwrite. @return the attempt */
    private String bindFound(IssuedCard card) {
        String attempt = page.signIn(card)
                .statusCode(200)
                .body("step", equalTo("IDENTITY_CHECK"))
                .extract()
                .path("attemptId");
        String question = page.identityCheck(attempt, "BIND", card, "bind")
                .statusCode(200)
                .body("step", equalTo("KEEP_OR_OVERWRITE"))
                .body("account.origin", equalTo("SELF"))
                .body("account.createdAt", notNullValue())
                .body("account.mobile", startsWith("139****"))
                .extract()
                .path("attemptId");
        page.get("/api/v1/session").statusCode(401);
        return question;
    }

    /** One for each test. */
    private TrialCompany company() {
        if (made == null) {
            made = TrialCompany.with(kit);
        }
        return made;
    }

    private static void bind(Person person, IssuedCard card) {
        new CardPage(person).bind(card).statusCode(201);
    }

    private static String idNumberOf(Person person) {
        return person.request()
                .contentType("application/json")
                .body(Map.of("password", person.password()))
                .post("/api/v1/account/reveals")
                .then()
                .statusCode(200)
                .extract()
                .path("idNumber");
    }

    private void set(String change, String kind) {
        pool.preparedQuery("update account set " + change + " where kind = $2 and organisation_id = "
                        + "(select id from organisation where org_code = $1)")
                .execute(Tuple.of(company().organisation().orgCode(), kind))
                .await()
                .indefinitely();
    }

    private void set(String change, Person person) {
        pool.preparedQuery("update account set " + change + " where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
    }

    /** @param sql with the organisation's code as $1 */
    private String one(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(company().organisation().orgCode()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }
}
