package io.yinxin.ownaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Told;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PUT /account/identity; every cell of the table of effects: EffectRulesTest. */
@ApiTest
class ChangeIdentityTest {
    private static final String IDENTITY = "/identity";

    @Inject
    People people;

    @Inject
    OtherKinds others;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @AfterEach
    void reset() {
        sandbox.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("ACC-11")
    @Tag("ACC-12")
    @Tag("ACC-14")
    @Tag("ACC-09")
    @DisplayName("An administrator's identity changes once the effects are accepted: verification void, sessions ended")
    void administrator() {
        TrialCompany company = TrialCompany.with(kit);
        Person person = people.anAdministratorOf(company, null);
        OwnPage page = new OwnPage(person);
        Person elsewhere = people.again(person);
        Map<String, Object> form = identity("王某某", Numbers.idCard(), page.version());
        page.put(IDENTITY, form)
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"))
                .body("params.effects", contains("REAL_NAME_VOID", "SIGN_IN_AGAIN"));
        page.account().body("holder.name", equalTo("李某某")).body("realName.level", equalTo("MEDIUM"));
        page.put(IDENTITY, OwnPage.with(form, "acceptedEffects", List.of("SIGN_IN_AGAIN")))
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"));
        page.put(IDENTITY, OwnPage.with(form, "acceptedEffects", List.of("SIGN_IN_AGAIN", "REAL_NAME_VOID")))
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("effects", contains("REAL_NAME_VOID", "SIGN_IN_AGAIN"))
                .cookie("yinxin", "");
        page.session().statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        new OwnPage(elsewhere).session().statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        OwnPage again = new OwnPage(people.again(person));
        again.account().body("holder.name", equalTo("王某某")).body("realName.level", equalTo("NONE"));
        assertThat(again.actions()).contains("IDENTITY_CHANGED", "REAL_NAME_VOIDED");
        assertThat(told(person, "IDENTITY_CHANGED")).isEqualTo(1);
        assertThat(told(person, "REAL_NAME_VOIDED")).isEqualTo(1);
    }

    @Test
    @Tag("ACC-09")
    @DisplayName("Data saved unchanged change nothing, ask nobody and end no session")
    void unchanged() {
        Person person = others.anIndividual();
        OwnPage page = new OwnPage(person);
        String number = Numbers.idCard();
        page.put(
                        IDENTITY,
                        OwnPage.with(
                                identity("王某某", number, page.version()), "acceptedEffects", List.of("SIGN_IN_AGAIN")))
                .statusCode(200);
        OwnPage again = new OwnPage(people.again(person));
        sandbox.mode(Provider.IDENTITY, Mode.DOWN);
        again.put(IDENTITY, identity(" 王某某 ", number.toLowerCase(Locale.ROOT), again.version()))
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("effects", empty());
        again.session().statusCode(200);
        assertThat(told(person, "IDENTITY_CHANGED")).isEqualTo(1);
    }

    @Test
    @Tag("ACC-12")
    @Tag("ACC-32")
    @DisplayName(
            "An ID card is saved on MATCH only; without answer nothing is said of the entry; other types are not asked")
    void checked() {
        OwnPage page = new OwnPage(others.anIndividual());
        int version = page.version();
        page.put(IDENTITY, identity("王某某", Numbers.idCardEnding("3333"), version))
                .statusCode(422)
                .body("code", equalTo("ID_DATES_NOT_CONFIRMED"))
                .body("fieldErrors.field", hasItems("idValidFrom", "idValidTo"));
        page.put(IDENTITY, identity("王某某", Numbers.idCardEnding("0000"), version))
                .statusCode(422)
                .body("code", equalTo("ID_CHECK_FAILED"));
        assertThat(page.actions()).contains("DATA_CHANGE_REFUSED");
        sandbox.mode(Provider.IDENTITY, Mode.DOWN);
        page.put(IDENTITY, identity("王某某", Numbers.idCard(), version))
                .statusCode(503)
                .body("code", equalTo("PROVIDER_UNAVAILABLE"));
        page.put(
                        IDENTITY,
                        Map.of(
                                "name",
                                "A. Sample",
                                "idType",
                                "PASSPORT",
                                "idNumber",
                                "XK1234567Z",
                                "version",
                                version,
                                "acceptedEffects",
                                List.of("SIGN_IN_AGAIN")))
                .statusCode(200);
    }

    @Test
    @Tag("ACC-13")
    @Tag("GEN-46")
    @Tag("GEN-47")
    @DisplayName("Wrong fields are told together; a foreign passport is an individual's only")
    void refusesForms() {
        OwnPage page = new OwnPage(people.anAdministrator());
        page.put(IDENTITY, Map.of("name", "1", "idType", "ID_CARD", "idNumber", "123", "version", page.version()))
                .statusCode(422)
                .body("fieldErrors.field", hasItems("name", "idNumber", "idValidFrom", "idValidTo"));
        page.put(
                        IDENTITY,
                        Map.of(
                                "name",
                                "王某某",
                                "idType",
                                "PASSPORT",
                                "idNumber",
                                "XK1234567Z",
                                "version",
                                page.version()))
                .statusCode(422)
                .body("fieldErrors.code", contains("PASSPORT_NOT_DOMESTIC"));
        page.put(IDENTITY, identity("王某某", Numbers.idCard(), page.version() + 1))
                .statusCode(409)
                .body("code", equalTo("CONFLICT_STALE"));
        new OwnPage(others.anOverseasOrganisation(null))
                .put(IDENTITY, identity("王某某", Numbers.idCard(), 0))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    @Tag("ACC-30")
    @Tag("ACC-31")
    @DisplayName("An operator loses the card the new name does not fit, and is told before")
    void operatorLosesCard() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");
        Person operator = people.anOperatorOf(administrator, wu);
        new CardPage(operator).bind(company.operatorCard(wu)).statusCode(201);
        OwnPage page = new OwnPage(operator);
        // The dates alone: the card still fits, but what it proved is void.
        page.put(IDENTITY, identity("吴试用", wu.idNumber(), page.version()))
                .statusCode(409)
                .body("params.effects", contains("REAL_NAME_VOID", "SIGN_IN_AGAIN"));
        Map<String, Object> form = identity("吴改名", wu.idNumber(), page.version());
        page.put(IDENTITY, form)
                .statusCode(409)
                .body("params.effects", contains("REAL_NAME_VOID", "CARD_UNBOUND", "SIGN_IN_AGAIN"));
        page.account().body("cardBound", equalTo(true));
        List<String> effects = List.of("CARD_UNBOUND", "REAL_NAME_VOID", "SIGN_IN_AGAIN");
        page.put(IDENTITY, OwnPage.with(form, "acceptedEffects", effects)).statusCode(200);
        page.session().statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        new OwnPage(people.again(operator)).account().body("cardBound", equalTo(false));
        assertThat(told(operator, "CARD_UNBOUND")).isEqualTo(1);
    }

    @Test
    @Tag("GEN-09")
    @Tag("GEN-10")
    @DisplayName("Within an organisation nobody takes a document that another account has")
    void duplicates() {
        TrialCompany company = TrialCompany.with(kit);
        io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
        io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");
        io.yinxin.trial.Person zheng = TrialCompany.somebody("郑试用");
        Person administrator = people.anAdministratorOf(company, zhou);
        people.anOperatorOf(administrator, wu);
        OwnPage operator = new OwnPage(people.anOperatorOf(administrator, zheng));
        OwnPage boss = new OwnPage(administrator);
        refused(operator, "吴试用", wu.idNumber());
        refused(operator, "周试用", zhou.idNumber());
        refused(boss, "吴试用", wu.idNumber());
        // The same number elsewhere is nobody's business.
        OwnPage stranger = new OwnPage(people.anAdministrator());
        stranger.put(IDENTITY, identity("吴试用", wu.idNumber(), stranger.version()))
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"));
    }

    private static void refused(OwnPage page, String name, String number) {
        page.put(IDENTITY, identity(name, number, page.version()))
                .statusCode(422)
                .body("code", equalTo("ID_NUMBER_DUPLICATE"))
                .body("fieldErrors.field", contains("idNumber"));
    }

    @Test
    @Tag("ACC-12")
    @Tag("GEN-53")
    @DisplayName("Who tries out persons meets the limit, whatever the documents")
    void limit() {
        OwnPage page = new OwnPage(others.anIndividual());
        int version = page.version();
        for (int n = 0; n < 5; n++) {
            page.put(IDENTITY, identity("王某" + "甲乙丙丁戊".charAt(n), Numbers.idCardEnding("0000"), version))
                    .statusCode(422);
        }
        page.put(IDENTITY, identity("王某己", Numbers.idCard(), version))
                .statusCode(429)
                .body("code", equalTo("CHECK_LIMIT"));
    }

    private static Map<String, Object> identity(String name, String number, int version) {
        return Map.of(
                "name",
                name,
                "idType",
                "ID_CARD",
                "idNumber",
                number,
                "idValidFrom",
                "20210101",
                "idValidTo",
                "00000000",
                "version",
                version);
    }

    private long told(Person person, String template) {
        return Told.to(pool, person, template);
    }
}
