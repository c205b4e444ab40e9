package io.yinxin.realname;

import static io.yinxin.realname.RealPerson.GOOD_CARD;
import static io.yinxin.realname.RealPerson.STEPS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.Holder;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The four steps of an administrator, over HTTP; every rule about them: WizardRulesTest. */
@ApiTest
class LegalRepTest {
    private static final String PERSON = "person";
    private static final String ADMINISTRATOR = "administrator";

    @Inject
    RealPeople people;

    @Inject
    WizardStore store;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void forgetLimits() throws InterruptedException {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
        Thread.sleep(350);
    }

    @Test
    @Tag("RNV-19")
    @Tag("RNV-20")
    @Tag("RNV-30")
    @Tag("RNV-33")
    @DisplayName("All three steps by identity: MEDIUM; other people's data are masked on the way")
    void byIdentity() {
        RealPerson administrator = people.administrator();
        view(administrator)
                .body("step", equalTo("ORGANISATION"))
                .body("organisation.orgName", equalTo(administrator.orgName()))
                .body("organisation.legalRepIdNumber", containsString("****"))
                .body("holder.ways", contains("IDENTITY", "BANK_CARD"));
        administrator.organisation(Map.of()).statusCode(200).body("step", equalTo("LEGAL_REPRESENTATIVE"));
        administrator.identity(PERSON).statusCode(200).body("step", equalTo("HOLDER"));
        administrator
                .identity(ADMINISTRATOR)
                .statusCode(200)
                .body("level", equalTo("MEDIUM"))
                .body("$", not(hasKey("step")));
        administrator
                .view()
                .body("level", equalTo("MEDIUM"))
                .body("methods", contains("LEGAL_REP"))
                .body("tiles.state", contains("OPEN", "PASSED", "OPEN"));
        view(administrator).body("step", equalTo("ORGANISATION"));
    }

    @Test
    @Tag("RNV-26")
    @Tag("RNV-28")
    @Tag("RNV-33")
    @DisplayName("Both persons by bank card: HIGH")
    void byBankCards() {
        RealPerson administrator = people.administrator();
        administrator.organisation(Map.of()).statusCode(200);
        administrator
                .bankCard(STEPS + "/person/bank-card", sandbox, Numbers.mobile(), GOOD_CARD)
                .statusCode(200)
                .body("legalRepresentative.passedBy", equalTo("BANK_CARD"));
        administrator
                .bankCard(STEPS + "/administrator/bank-card", sandbox, Numbers.mobile(), GOOD_CARD)
                .statusCode(200)
                .body("level", equalTo("HIGH"));
        administrator.view().body("methods", contains("LEGAL_REP_BANK_CARD"));
    }

    @Test
    @Tag("RNV-19")
    @DisplayName("No step can be skipped")
    void noSkipping() {
        RealPerson administrator = people.administrator();
        administrator
                .identity(PERSON)
                .statusCode(422)
                .body("code", equalTo("STEP_REQUIRED"))
                .body("params.step", equalTo("ORGANISATION"));
        administrator.identity(ADMINISTRATOR).statusCode(422).body("code", equalTo("STEP_REQUIRED"));
        administrator.organisation(Map.of()).statusCode(200);
        administrator.identity(ADMINISTRATOR).statusCode(422).body("params.step", equalTo("LEGAL_REPRESENTATIVE"));
    }

    @Test
    @Tag("RNV-23")
    @DisplayName("What the register does not confirm is told beside the fields, and no step is passed")
    void registry() {
        RealPerson administrator = people.administrator();
        administrator
                .organisation(Map.of("orgName", "星海测试公司不符", "acceptedEffects", List.of()))
                .statusCode(422)
                .body("code", equalTo("LEGAL_REGISTRY_MISMATCH"))
                .body("fieldErrors.code", hasItem("LEGAL_REGISTRY_MISMATCH"));
        administrator.organisation(Map.of("orgName", "星海测试公司超时")).statusCode(503);
        view(administrator).body("step", equalTo("ORGANISATION"));
        administrator
                .organisation(Map.of("legalRepIdNumber", "1234"))
                .statusCode(422)
                .body("fieldErrors.field", contains("legalRepIdNumber"));
        administrator
                .organisation(Map.of("legalRepIdType", "PASSPORT", "legalRepIdNumber", "XK123456789012"))
                .statusCode(422)
                .body("fieldErrors.code", contains("PASSPORT_NOT_DOMESTIC"));
    }

    @Test
    @Tag("RNV-31")
    @DisplayName("Wrong dates lead to the other way and pass no step")
    void dates() {
        Holder holder = new Holder("吴试用", "ID_CARD", Numbers.idCardEnding("3333"), RealPeople.SINCE, null);
        RealPerson administrator = people.administrator(
                holder, new LegalRepresentative("周试用", "ID_CARD", Numbers.idCard(), RealPeople.SINCE, null));
        administrator.organisation(Map.of()).statusCode(200);
        administrator
                .post(STEPS + "/person/identity", Map.of("idValidFrom", "20200101", "idValidTo", "20100101"))
                .statusCode(422)
                .body("fieldErrors.code", contains("ID_DATE_RANGE"));
        administrator.identity(PERSON).statusCode(200);
        administrator
                .identity(ADMINISTRATOR)
                .statusCode(422)
                .body("code", equalTo("ID_DATES_NOT_CONFIRMED"))
                .body("fieldErrors.field", contains("idValidFrom", "idValidTo"));
        view(administrator).body("step", equalTo("HOLDER"));
        administrator
                .bankCard(STEPS + "/administrator/bank-card", sandbox, Numbers.mobile(), GOOD_CARD)
                .statusCode(200)
                .body("level", equalTo("MEDIUM"));
    }

    @Test
    @Tag("RNV-29")
    @DisplayName("A legal representative who is the administrator is done after step 2")
    void samePerson() {
        String number = Numbers.idCard();
        RealPerson administrator = people.administrator(
                new Holder("周试用", "ID_CARD", number, RealPeople.SINCE, null),
                new LegalRepresentative("周试用", "ID_CARD", number, RealPeople.SINCE, null));
        administrator.organisation(Map.of()).statusCode(200);
        administrator
                .bankCard(STEPS + "/person/bank-card", sandbox, Numbers.mobile(), GOOD_CARD)
                .statusCode(200)
                .body("level", equalTo("HIGH"));
        administrator.view().body("methods", contains("LEGAL_REP_BANK_CARD"));
    }

    @Test
    @Tag("RNV-34")
    @DisplayName("Passed steps are there for who comes back; how long: WizardRulesTest")
    void kept() {
        RealPerson administrator = people.administrator();
        administrator.organisation(Map.of()).statusCode(200);
        administrator.identity(PERSON).statusCode(200);
        view(administrator).body("step", equalTo("HOLDER"));
        clock.advance(Duration.ofMinutes(20));
        view(administrator).body("step", equalTo("HOLDER"));
    }

    @Test
    @Tag("RNV-34")
    @DisplayName("Of two windows the one that knows former steps does not finish")
    void twoWindows() {
        RealPerson administrator = people.administrator();
        administrator.organisation(Map.of()).statusCode(200);
        WizardStore.Kept former = Reactive.get(() -> store.find(administrator.accountId()));
        administrator.identity(PERSON).statusCode(200);
        assertThatThrownBy(() -> Reactive.get(
                        () -> Panache.withTransaction(() -> store.finish(administrator.accountId(), former))))
                .hasMessageContaining("CONFLICT_STALE");
        view(administrator).body("step", equalTo("HOLDER"));
    }

    @Test
    @Tag("RNV-24")
    @Tag("RNV-36")
    @DisplayName("Confirmed data that differ replace the record at the end, not before; three at once are refused")
    void replaces() {
        RealPerson administrator = people.administrator();
        String otherCode = Numbers.orgCode();
        administrator
                .organisation(Map.of("orgName", "星河测试有限公司", "uscc", Numbers.uscc(otherCode), "orgCode", otherCode))
                .statusCode(422)
                .body("code", equalTo("ORG_CHANGE_THREE"));
        RealPerson taken = people.administrator();
        administrator
                .organisation(Map.of("uscc", taken.uscc(), "orgCode", taken.orgCode()))
                .statusCode(422)
                .body("code", equalTo("ORG_CODE_TAKEN"));
        String renamed = "更名企业" + administrator.orgCode();
        administrator.organisation(Map.of("orgName", renamed)).statusCode(200);
        account(administrator).body("organisation.orgName", equalTo(administrator.orgName()));
        administrator.identity(PERSON).statusCode(200);
        administrator.identity(ADMINISTRATOR).statusCode(200).body("level", equalTo("MEDIUM"));
        account(administrator)
                .body("organisation.orgName", equalTo(renamed))
                .body("realName.methods", contains("LEGAL_REP"));
    }

    @Test
    @Tag("RNV-20")
    @DisplayName("Who comes back to the first step and leaves the legal representative empty means the one shown there")
    void backToFirst() {
        RealPerson administrator = people.administrator();
        String shown = administrator
                .organisation(Map.of(
                        "legalRepName", "冯试用", "legalRepIdType", "ID_CARD", "legalRepIdNumber", Numbers.idCard()))
                .statusCode(200)
                .extract()
                .path("organisation.legalRepIdNumber");
        administrator
                .organisation(Map.of())
                .statusCode(200)
                .body("organisation.legalRepIdNumber", equalTo(shown))
                .body("legalRepresentative.idNumber", equalTo(shown));
    }

    @Test
    @Tag("RNV-24")
    @DisplayName("What follows by the end and was not told at the first step is asked there before anything changes")
    void followsMeanwhile() {
        RealPerson administrator = people.administrator();
        String code = Numbers.orgCode();
        Map<String, Object> wanted = Map.of("uscc", Numbers.uscc(code), "orgCode", code, "acceptedEffects", List.of());
        administrator.organisation(wanted).statusCode(200);
        administrator.identity(PERSON).statusCode(200);
        pool.preparedQuery("update organisation set real_name_level = 'MEDIUM', real_name_methods = '{BANK_KEY}', "
                        + "real_name_verified_at = now() where id = $1")
                .execute(Tuple.of(administrator.organisationId()))
                .await()
                .indefinitely();
        administrator
                .identity(ADMINISTRATOR)
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"))
                .body("params.effects", contains("ORGANISATION_REAL_NAMES_VOID"));
        account(administrator).body("organisation.orgCode", equalTo(administrator.orgCode()));
        administrator
                .organisation(Map.of(
                        "uscc", Numbers.uscc(code),
                        "orgCode", code,
                        "acceptedEffects", List.of("ORGANISATION_REAL_NAMES_VOID")))
                .statusCode(200);
        administrator.identity(ADMINISTRATOR).statusCode(200).body("level", equalTo("MEDIUM"));
        account(administrator).body("organisation.orgCode", equalTo(code));
    }

    @Test
    @Tag("RNV-24")
    @Tag("RNV-56")
    @DisplayName("What was verified of the former data ends with them")
    void formerEnds() {
        RealPerson administrator = people.administrator();
        administrator.organisation(Map.of()).statusCode(200);
        administrator.identity(PERSON).statusCode(200);
        administrator.identity(ADMINISTRATOR).statusCode(200);
        administrator
                .organisation(Map.of("orgName", "更名企业" + administrator.orgCode()))
                .statusCode(200);
        administrator
                .bankCard(STEPS + "/person/bank-card", sandbox, Numbers.mobile(), GOOD_CARD)
                .statusCode(200);
        administrator
                .bankCard(STEPS + "/administrator/bank-card", sandbox, Numbers.mobile(), GOOD_CARD)
                .statusCode(200);
        administrator
                .view()
                .body("methods", contains("LEGAL_REP_BANK_CARD"))
                .body("history.find { it.method == 'LEGAL_REP' }.cause", equalTo("DATA_CHANGED"));
    }

    private static ValidatableResponse view(RealPerson administrator) {
        return administrator.request().get(RealPerson.BASE + STEPS).then().statusCode(200);
    }

    private static ValidatableResponse account(RealPerson administrator) {
        return administrator.request().get("/api/v1/account").then().statusCode(200);
    }
}
