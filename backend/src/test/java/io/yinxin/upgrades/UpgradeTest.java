package io.yinxin.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Individuals become operators. */
@ApiTest
class UpgradeTest {
    private static final String OWN = "/api/v1/account/upgrade";
    private static final String UPGRADES = "/api/v1/operators/upgrades";

    @Inject
    People people;

    @Inject
    UpgradeHousekeeping housekeeping;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

    TrialCompany company;
    Person administrator;
    Person individual;

    @BeforeEach
    void anOrganisation() {
        company = TrialCompany.with(kit);
        administrator = people.anAdministratorOf(company, null);
        individual = anIndividual(wu);
    }

    @AfterEach
    void forget() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("OPR-38")
    @Tag("OPR-40")
    @Tag("OPR-43")
    @Tag("OPR-44")
    @DisplayName("The administrator compares and confirms; account, password and verification stay, sessions end")
    void byAdministrator() {
        run("update account set real_name_level = 'MEDIUM', real_name_methods = '{BANK_CARD}' where id = '"
                + individual.accountId() + "'");
        apply(company.organisation().uscc()).statusCode(204);
        get(individual, OWN)
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("orgName", equalTo(company.organisation().name()));
        String id = get(administrator, UPGRADES)
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].name", equalTo("吴试用"))
                .body("[0].idNumber", containsString("****"))
                .body("[0].mobile", containsString("****"))
                .extract()
                .path("[0].upgradeId");
        assertThat(told("UPGRADE_APPLIED", administrator)).isEqualTo(1);
        post(administrator, UPGRADES + "/" + id + "/confirmation", Map.of()).statusCode(204);
        get(individual, "/api/v1/session").statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        get(administrator, "/api/v1/operators")
                .body("items.username", contains(individual.username()))
                .body("items[0].origin", equalTo("UPGRADED"))
                .body("items[0].realNameLevel", equalTo("MEDIUM"));
        get(administrator, UPGRADES).body("$", empty());
        assertThat(told("UPGRADE_CONFIRMED", individual)).isEqualTo(1);
        assertThat(told("UPGRADE_CONFIRMED", administrator)).isEqualTo(1);
        CardPage.password(individual.username(), individual.password())
                .statusCode(201)
                .body("kind", equalTo("ENT_OPERATOR"))
                .body("organisationName", equalTo(company.organisation().name()));
        post(administrator, UPGRADES + "/" + id + "/confirmation", Map.of()).statusCode(404);
    }

    @Test
    @Tag("OPR-40")
    @DisplayName("A refusal tells the reason; an application can be withdrawn; there is one at a time")
    void refusedAndWithdrawn() {
        apply(company.organisation().orgCode()).statusCode(204);
        apply(company.organisation().orgCode()).statusCode(422).body("code", equalTo("UPGRADE_OPEN"));
        String id = get(administrator, UPGRADES).extract().path("[0].upgradeId");
        post(administrator, UPGRADES + "/" + id + "/refusal", Map.of("reason", " "))
                .statusCode(422);
        post(administrator, UPGRADES + "/" + id + "/refusal", Map.of("reason", "并非本企业员工"))
                .statusCode(204);
        get(individual, OWN).body("state", equalTo("REFUSED")).body("reason", equalTo("并非本企业员工"));
        assertThat(told("UPGRADE_REFUSED", individual)).isEqualTo(1);
        apply(company.organisation().orgCode()).statusCode(204);
        individual.request().delete(OWN).then().statusCode(204);
        individual.request().delete(OWN).then().statusCode(404);
        get(individual, OWN).body("state", equalTo("WITHDRAWN"));
        get(administrator, UPGRADES).body("$", empty());
    }

    @Test
    @Tag("OPR-40")
    @DisplayName("After 30 days it has lapsed: the administrator cannot confirm it, the individual is told")
    void lapses() {
        apply(company.organisation().orgCode()).statusCode(204);
        String id = get(administrator, UPGRADES).extract().path("[0].upgradeId");
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        Person later = people.again(administrator);
        get(later, UPGRADES).statusCode(200).body("$", empty());
        post(later, UPGRADES + "/" + id + "/confirmation", Map.of()).statusCode(409);
        Reactive.get(() -> housekeeping.lapse());
        assertThat(text("select state from upgrade where id = '" + id + "'")).isEqualTo("LAPSED");
        assertThat(told("UPGRADE_LAPSED", individual)).isEqualTo(1);
    }

    @Test
    @Tag("OPR-40")
    @DisplayName("One that cannot lapse does not keep others from lapsing")
    void lapsesBesides() {
        Person other = anIndividual(TrialCompany.somebody("郑试用"));
        post(other, OWN, Map.of("code", company.organisation().orgCode(), "confirmed", true))
                .statusCode(204);
        // Sealed by a key nobody has: it cannot even be read.
        run("update upgrade set reason = '\\x00', applied_at = applied_at - interval '1 day' where account_id = '"
                + other.accountId() + "'");
        try {
            apply(company.organisation().orgCode()).statusCode(204);
            clock.advance(Duration.ofDays(30).plusMinutes(1));
            Reactive.get(() -> housekeeping.lapse());
            assertThat(told("UPGRADE_LAPSED", individual)).isEqualTo(1);
        } finally {
            run("delete from upgrade where account_id = '" + other.accountId() + "'");
        }
    }

    @Test
    @Tag("OPR-41")
    @DisplayName("The own operator card suffices; another's, a legal one and one of a closed organisation do not")
    void byCard() {
        CardPage page = new CardPage(individual);
        byCard(page, company.operatorCard(TrialCompany.somebody("别试用")))
                .statusCode(422)
                .body("code", equalTo("CARD_HOLDER_MISMATCH"));
        byCard(page, company.legalCard(wu)).statusCode(422).body("code", equalTo("CARD_NEED_OPERATOR"));
        byCard(page, TrialCompany.with(kit).operatorCard(wu))
                .statusCode(422)
                .body("code", equalTo("ORG_WITHOUT_ADMIN"));
        IssuedCard card = company.operatorCard(wu);
        byCard(page, card).statusCode(204);
        get(individual, "/api/v1/session").statusCode(401);
        CardPage.signedIn(card)
                .account()
                .body("username", equalTo(individual.username()))
                .body("kind", equalTo("ENT_OPERATOR"))
                .body("origin", equalTo("UPGRADED"))
                .body("realName.level", equalTo("HIGH"));
        assertThat(told("UPGRADE_CONFIRMED", administrator)).isEqualTo(1);
        assertThat(text(
                        "select cast(count(*) as text) from account_real_name where method = 'CARD' and ended_at is null "
                                + "and card_no is not null and account_id = '" + individual.accountId() + "'"))
                .as("what the card's end ends is known (RNV-60)")
                .isEqualTo("1");
    }

    @Test
    @Tag("OPR-42")
    @Tag("GEN-10")
    @DisplayName("Without administrator, and for a document somebody of the organisation has, it is refused")
    void impossible() {
        apply("XX0000000").statusCode(422).body("code", equalTo("ORG_WITHOUT_ADMIN"));
        people.anOperatorOf(administrator, wu);
        apply(company.organisation().orgCode()).statusCode(422).body("code", equalTo("ID_NUMBER_DUPLICATE"));
        TrialCompany own = TrialCompany.with(kit);
        people.anAdministratorOf(own, wu);
        apply(own.organisation().orgCode()).statusCode(422).body("code", equalTo("ID_NUMBER_DUPLICATE"));
        byCard(new CardPage(individual), own.operatorCard(wu)).statusCode(204);
    }

    @Test
    @Tag("OPR-44")
    @DisplayName("Who does not confirm that there is no way back, applies for nothing; others than individuals may not")
    void others() {
        post(individual, OWN, Map.of("code", company.organisation().orgCode(), "confirmed", false))
                .statusCode(422);
        get(individual, OWN).statusCode(404);
        Person operator = people.anOperatorOf(administrator);
        get(operator, OWN).statusCode(403);
        get(operator, UPGRADES).statusCode(403);
        get(individual, UPGRADES).statusCode(403);
    }

    private Person anIndividual(io.yinxin.trial.Person holder) {
        Person person = people.anOperatorOf(people.anAdministrator(), holder);
        UUID id = person.accountId();
        run("update account set organisation_id = null, kind = 'INDIVIDUAL' where id = '" + id + "'");
        run("update session set organisation_id = null, kind = 'INDIVIDUAL' where account_id = '" + id + "'");
        return person;
    }

    private ValidatableResponse apply(String code) {
        return post(individual, OWN, Map.of("code", code, "confirmed", true));
    }

    private static ValidatableResponse byCard(CardPage page, IssuedCard card) {
        return page.post(OWN + "/card", Map.of("token", page.token(card, "bind"), "confirmed", true));
    }

    private static ValidatableResponse get(Person person, String path) {
        return person.request().get(path).then();
    }

    private static ValidatableResponse post(Person person, String path, Map<String, ?> body) {
        return person.request()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** SMS to the mobile the person was made with. */
    private long told(String template, Person person) {
        String ending = person.username().substring(person.username().length() - 4);
        return Long.parseLong(text("select count(*)::text from notification_message where template = '" + template
                + "' and channel = 'SMS' and receiver_masked = '139****" + ending + "'"));
    }

    private String text(String query) {
        return pool.query(query)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }

    private void run(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }
}
