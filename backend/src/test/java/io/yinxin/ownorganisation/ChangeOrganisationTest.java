package io.yinxin.ownorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PUT /account/organisation; what counts as a change: OrganisationRulesTest. */
@ApiTest
class ChangeOrganisationTest {
    private static final String ORGANISATION = "/organisation";

    private final io.yinxin.trial.Person zhou = TrialCompany.somebody("周试用");
    private final io.yinxin.trial.Person wu = TrialCompany.somebody("吴试用");

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
    @Tag("ACC-16")
    @Tag("ACC-24")
    @Tag("ACC-09")
    @DisplayName("Another name voids the organisation's verification once that is accepted, and ends the session")
    void renamed() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), null);
        OwnPage page = new OwnPage(person);
        Map<String, Object> form = OwnPage.with(asItIs(page), "orgName", "改名试用企业(北京)");
        page.put(ORGANISATION, form)
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"))
                .body("params.effects", contains("REAL_NAME_VOID", "SIGN_IN_AGAIN"));
        page.put(ORGANISATION, OwnPage.with(form, "acceptedEffects", List.of("REAL_NAME_VOID", "SIGN_IN_AGAIN")))
                .statusCode(200)
                .cookie("yinxin", "");
        page.session().statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        OwnPage again = new OwnPage(people.again(person));
        again.account().body("organisation.orgName", equalTo("改名试用企业（北京）")).body("realName.level", equalTo("NONE"));
        assertThat(again.actions()).contains("ORGANISATION_CHANGED", "REAL_NAME_VOIDED");
        assertThat(Told.to(pool, person, "ORGANISATION_CHANGED")).isEqualTo(1);
    }

    @Test
    @Tag("ACC-23")
    @Tag("ACC-18")
    @DisplayName("Another code takes cards and verifications of all accounts, announced before, and tells everybody")
    void recoded() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        Person operator = people.anOperatorOf(administrator, wu);
        new CardPage(administrator).bind(company.legalCard(zhou)).statusCode(201);
        CardPage.signedIn(bound(company, operator));
        new OwnPage(operator).account().body("realName.level", equalTo("HIGH"));
        OwnPage page = new OwnPage(administrator);
        String orgCode = Numbers.orgCode();
        Map<String, Object> form = OwnPage.with(asItIs(page), "orgCode", orgCode, "uscc", Numbers.uscc(orgCode));
        List<String> effects = List.of("ORGANISATION_REAL_NAMES_VOID", "ORGANISATION_CARDS_UNBOUND", "SIGN_IN_AGAIN");
        page.put(ORGANISATION, form).statusCode(409).body("params.effects", equalTo(effects));
        page.put(ORGANISATION, OwnPage.with(form, "acceptedEffects", effects)).statusCode(200);
        new OwnPage(people.again(administrator))
                .account()
                .body("organisation.orgCode", equalTo(orgCode))
                .body("cardBound", equalTo(false))
                .body("realName.level", equalTo("NONE"));
        new OwnPage(people.again(operator))
                .account()
                .body("cardBound", equalTo(false))
                .body("realName.level", equalTo("NONE"));
        assertThat(Told.to(pool, operator, "REAL_NAME_VOIDED")).isEqualTo(1);
        assertThat(Told.to(pool, operator, "CARD_UNBOUND")).isEqualTo(1);
    }

    private io.yinxin.trial.IssuedCard bound(TrialCompany company, Person operator) {
        io.yinxin.trial.IssuedCard card = company.operatorCard(wu);
        new CardPage(operator).bind(card).statusCode(201);
        return card;
    }

    @Test
    @Tag("ACC-17")
    @Tag("ACC-22")
    @DisplayName("All three at once are refused; so is a code of another organisation, after the register's word")
    void refuses() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), null);
        OwnPage page = new OwnPage(person);
        String orgCode = Numbers.orgCode();
        Map<String, Object> codes = OwnPage.with(asItIs(page), "orgCode", orgCode, "uscc", Numbers.uscc(orgCode));
        page.put(ORGANISATION, OwnPage.with(codes, "orgName", "另一试用企业"))
                .statusCode(422)
                .body("code", equalTo("ORG_CHANGE_THREE"));
        TrialCompany other = TrialCompany.with(kit);
        people.anAdministratorOf(other, null);
        page.put(
                        ORGANISATION,
                        OwnPage.with(
                                asItIs(page),
                                "orgCode",
                                other.organisation().orgCode(),
                                "uscc",
                                other.organisation().uscc()))
                .statusCode(422)
                .body("code", equalTo("ORG_CODE_TAKEN"));
        page.put(ORGANISATION, OwnPage.with(codes, "orgCode", Numbers.orgCode()))
                .statusCode(422)
                .body("fieldErrors.code", hasItem("ORG_CODE_MISMATCH"));
        page.put(ORGANISATION, OwnPage.with(codes, "version", 99))
                .statusCode(409)
                .body("code", equalTo("CONFLICT_STALE"));
        assertThat(page.actions()).contains("DATA_CHANGE_REFUSED");
    }

    @Test
    @Tag("ACC-19")
    @Tag("ACC-20")
    @DisplayName("What the register does not confirm is not saved, nor is anything while it does not answer")
    void checked() {
        Person person = people.anAdministratorOf(TrialCompany.with(kit), null);
        OwnPage page = new OwnPage(person);
        Map<String, Object> accepted =
                OwnPage.with(asItIs(page), "acceptedEffects", List.of("REAL_NAME_VOID", "SIGN_IN_AGAIN"));
        page.put(ORGANISATION, OwnPage.with(accepted, "orgName", "登记不符"))
                .statusCode(422)
                .body("code", equalTo("ORG_CHECK_FAILED"))
                .body("params.fields", hasItems("orgName"));
        sandbox.mode(Provider.REGISTRY, Mode.DOWN);
        page.put(ORGANISATION, OwnPage.with(accepted, "orgName", "试用企业甲"))
                .statusCode(503)
                .body("code", equalTo("PROVIDER_UNAVAILABLE"));
        page.account().body("realName.level", equalTo("MEDIUM"));
    }

    @Test
    @Tag("ACC-26")
    @DisplayName("The address is not checked, has no effects, and may be cleared")
    void address() {
        OwnPage page = new OwnPage(people.anAdministratorOf(TrialCompany.with(kit), null));
        sandbox.mode(Provider.REGISTRY, Mode.DOWN);
        page.put(ORGANISATION, OwnPage.with(asItIs(page), "orgAddress", "示例路1号"))
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("effects", empty());
        page.account().body("organisation.orgAddress", equalTo("示例路1号")).body("realName.level", equalTo("MEDIUM"));
        page.put(ORGANISATION, asItIs(page)).statusCode(200).body("changed", equalTo(false));
        page.put(ORGANISATION, OwnPage.with(asItIs(page), "orgAddress", "")).statusCode(200);
        page.account().body("organisation.orgAddress", nullValue());
        page.put(ORGANISATION, OwnPage.with(asItIs(page), "orgAddress", "路".repeat(201)))
                .statusCode(422)
                .body("fieldErrors.code", contains("TOO_LONG"));
    }

    @Test
    @Tag("ACC-25")
    @Tag("RNV-57")
    @DisplayName("Another legal representative needs a document; the legal card is to be looked at")
    void legalRepresentative() {
        TrialCompany company = TrialCompany.with(kit);
        Person person = people.anAdministratorOf(company, null);
        new CardPage(person).bind(company.legalCard(zhou)).statusCode(201);
        OwnPage page = new OwnPage(person);
        Map<String, Object> named = OwnPage.with(asItIs(page), "legalRepName", "冯某某");
        page.put(ORGANISATION, named)
                .statusCode(422)
                .body("fieldErrors.field", hasItems("legalRepIdType", "legalRepIdNumber"));
        Map<String, Object> form = OwnPage.with(
                named,
                "legalRepIdType",
                "ID_CARD",
                "legalRepIdNumber",
                Numbers.idCardEnding("3333"),
                "legalRepIdValidFrom",
                "20200101",
                "legalRepIdValidTo",
                "00000000");
        page.put(ORGANISATION, form)
                .statusCode(422)
                .body("code", equalTo("ID_DATES_NOT_CONFIRMED"))
                .body("fieldErrors.field", hasItems("legalRepIdValidFrom", "legalRepIdValidTo"));
        Map<String, Object> right = OwnPage.with(form, "legalRepIdNumber", Numbers.idCard());
        List<String> effects = List.of("REAL_NAME_VOID", "LEGAL_CARD_TO_CHECK", "SIGN_IN_AGAIN");
        page.put(ORGANISATION, right).statusCode(409).body("params.effects", equalTo(effects));
        page.put(ORGANISATION, OwnPage.with(right, "acceptedEffects", effects)).statusCode(200);
        new OwnPage(people.again(person))
                .account()
                .body("organisation.legalRepName", equalTo("**某"))
                .body("cardBound", equalTo(true))
                .body("realName.level", equalTo("NONE"))
                .body("hints", hasItem("CHECK_LEGAL_CARD"));
    }

    @Test
    @Tag("ACC-33")
    @Tag("ACC-34")
    @DisplayName(
            "An individual states an organisation the register knows, without the document; nothing follows from it")
    void stated() {
        OwnPage page = new OwnPage(others.anIndividual());
        String orgCode = Numbers.orgCode();
        Map<String, Object> form = new HashMap<>(
                Map.of("uscc", Numbers.uscc(orgCode), "orgCode", orgCode, "orgName", "试用企业乙", "legalRepName", "冯某某"));
        page.put(ORGANISATION, OwnPage.with(form, "orgName", "试用未找到"))
                .statusCode(422)
                .body("code", equalTo("ORG_CHECK_FAILED"));
        page.put(ORGANISATION, form).statusCode(200).body("effects", empty());
        int version = page.account()
                .body("statedOrganisation.orgName", equalTo("试用企业乙"))
                .body("statedOrganisation.legalRepName", equalTo("**某"))
                .extract()
                .path("statedOrganisation.version");
        page.put(ORGANISATION, form).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        form.put("version", version);
        form.remove("legalRepName");
        page.put(ORGANISATION, form).statusCode(200).body("changed", equalTo(false));
        String another = Numbers.orgCode();
        page.put(
                        ORGANISATION,
                        OwnPage.with(form, "orgCode", another, "uscc", Numbers.uscc(another), "orgName", "试用企业丙"))
                .statusCode(422)
                .body("code", equalTo("ORG_CHANGE_THREE"));
        page.put(ORGANISATION, OwnPage.with(form, "orgName", "试用企业丙")).statusCode(200);
        page.account().body("statedOrganisation.orgName", equalTo("试用企业丙"));
        page.session().statusCode(200);
    }

    @Test
    @Tag("GEN-06")
    @DisplayName("Who has no organisation to change is refused")
    void forbidden() {
        Map<String, Object> form =
                Map.of("uscc", "91110108MA0T12346B", "orgCode", "MA0T12346", "orgName", "试用企业", "version", 0);
        new OwnPage(people.anOperatorOf(people.anAdministrator()))
                .put(ORGANISATION, form)
                .statusCode(403);
        new OwnPage(others.anOverseasOrganisation(null)).put(ORGANISATION, form).statusCode(403);
        new OwnPage(others.aDepartmentUser()).put(ORGANISATION, form).statusCode(403);
    }

    @Test
    @Tag("GEN-29")
    @DisplayName("The legal representative of a stated organisation lies encrypted in the database")
    void encrypted() {
        Person person = others.anIndividual();
        String orgCode = Numbers.orgCode();
        new OwnPage(person)
                .put(
                        ORGANISATION,
                        Map.of(
                                "uscc",
                                Numbers.uscc(orgCode),
                                "orgCode",
                                orgCode,
                                "orgName",
                                "试用企业丁",
                                "legalRepName",
                                "Feng"))
                .statusCode(200);
        String stored = pool.preparedQuery("select encode(legal_rep_name, 'escape') from account_stated_organisation "
                        + "where account_id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
        assertThat(stored).doesNotContain("Feng");
    }

    /** The form as the page presets it: the masked name is left out. */
    private static Map<String, Object> asItIs(OwnPage page) {
        JsonPath account = page.account().extract().jsonPath();
        return Map.of(
                "uscc",
                account.getString("organisation.uscc"),
                "orgCode",
                account.getString("organisation.orgCode"),
                "orgName",
                account.getString("organisation.orgName"),
                "version",
                account.getInt("organisation.version"));
    }
}
