package io.yinxin.qualifications;

import static io.restassured.RestAssured.given;
import static io.yinxin.qualifications.Firm.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class QualificationsTest {
    @Inject
    People people;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @Test
    @Tag("QLF-01")
    @DisplayName("GET /qualifications is for administrators only")
    void administratorsOnly() {
        Person administrator = people.anAdministrator();
        people.anOperatorOf(administrator)
                .request()
                .get(Firm.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        given().get(Firm.PATH).then().statusCode(401);
    }

    @Test
    @Tag("QLF-02")
    @Tag("QLF-04")
    @Tag("QLF-20")
    @DisplayName("GET /qualifications shows the organisation, the tabs in order and the sources nobody has asked")
    void shows() {
        TrialCompany company = TrialCompany.with(kit);
        new Firm(people.anAdministratorOf(company, null))
                .view()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("organisation.uscc", equalTo(company.organisation().uscc()))
                .body("organisation.orgName", equalTo(company.organisation().name()))
                .body("organisation.legalRepName", equalTo("**某"))
                .body("tabs.code", contains("CUSTOMS", "TRADE_OPERATOR", "INSPECTION", "QUALITY", "MARKET"))
                .body(field("customsRegNo") + ".editable", equalTo(false))
                .body(field("customsRegNo") + ".filledFrom", contains("CARD"))
                .body(field("tradeScope") + ".options.code", contains("GOODS", "TECHNOLOGY", "AGENCY", "SERVICES"))
                .body("tabs.missing.flatten()", empty())
                .body("sources.name", contains("市场局同步更新", "商务部同步更新"))
                .body("sources[0].askedAt", nullValue());
    }

    @Test
    @Tag("QLF-02")
    @DisplayName("GET /qualifications in English names everything in English")
    void inEnglish() {
        people.anAdministrator()
                .request()
                .header("Accept-Language", "en")
                .get(Firm.PATH)
                .then()
                .body("tabs[1].label", equalTo("Foreign trade operator filing"))
                .body(field("tradePhone") + ".label", equalTo("Phone"))
                .body("sources[1].name", equalTo("Update from the commerce authority"));
    }

    @Test
    @Tag("QLF-07")
    @Tag("QLF-11")
    @DisplayName("PUT /qualifications saves all tabs in one step, as one version with before and after")
    void saves() {
        Firm firm = new Firm(people.anAdministrator());
        firm.save(Map.of(
                        "customsKind", "CONSIGNEE",
                        "tradePhone", "010 0000-0000",
                        "selfDeclare", "true",
                        "productScope", "纸张"))
                .statusCode(200)
                .body("version", equalTo(1))
                .body(field("tradePhone") + ".value", equalTo("0100000-0000"))
                .body(field("tradePhone") + ".source", equalTo("USER"))
                .body(field("tradePhone") + ".at", notNullValue());
        firm.save(Map.of("customsKind", "BROKER", "productScope", "", "selfDeclare", "true"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body(field("productScope") + ".value", nullValue());
        firm.administrator()
                .request()
                .get(Firm.PATH + "/versions")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.version", contains(2, 1))
                .body("items[0].by", equalTo(firm.administrator().username()))
                .body("items[0].source", equalTo("USER"))
                .body("items[0].changes.field", contains("customsKind", "productScope"))
                .body("items[0].changes[0].beforeText", equalTo("进出口货物收发货人"))
                .body("items[0].changes[0].after", equalTo("BROKER"))
                .body("items[0].changes[1].after", nullValue());
        firm.administrator()
                .request()
                .get("/api/v1/account/activity")
                .then()
                .body("items.action", hasItem("QUALIFICATIONS_CHANGED"));
    }

    @Test
    @Tag("QLF-11")
    @DisplayName("PUT /qualifications without any difference makes no version")
    void nothingChanged() {
        Firm firm = new Firm(people.anAdministrator());
        firm.save(Map.of("tradeAddress", "样例路1号")).body("version", equalTo(1));
        firm.save(Map.of("tradeAddress", " 样例路1号 ")).statusCode(200).body("version", equalTo(1));
    }

    @Test
    @Tag("QLF-04")
    @Tag("QLF-07")
    @DisplayName("PUT /qualifications answers 422 with all wrong fields of all tabs, and stores nothing")
    void refusesAllAtOnce() {
        Firm firm = new Firm(people.anAdministrator());
        firm.save(Map.of(
                        "customsRegNo", "1234567890",
                        "tradeFilingDate", "2999-01-01",
                        "inspectionRegNo", "12",
                        "productScope", "纸张",
                        "noSuchField", "x"))
                .statusCode(422)
                .body(
                        "fieldErrors.field",
                        containsInAnyOrder("customsRegNo", "tradeFilingDate", "inspectionRegNo", "noSuchField"))
                .body("fieldErrors.find { it.field == 'customsRegNo' }.code", equalTo("QLF_READ_ONLY"))
                .body("fieldErrors.find { it.field == 'inspectionRegNo' }.message", equalTo("请输入10位数字"));
        firm.view().body("version", equalTo(0)).body(field("productScope") + ".value", nullValue());
    }

    @Test
    @Tag("QLF-18")
    @DisplayName("PUT /qualifications made from an older version answers 409 CONFLICT_STALE and stores nothing")
    void conflict() {
        Firm firm = new Firm(people.anAdministrator());
        firm.save(Map.of("tradeAddress", "样例路1号")).statusCode(200);
        firm.save(0, 1, Map.of("tradeAddress", "样例路2号")).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        firm.view().body(field("tradeAddress") + ".value", equalTo("样例路1号"));
    }

    @Test
    @Tag("GEN-06")
    @DisplayName("Every organisation sees and changes its own")
    void apart() {
        Firm one = new Firm(people.anAdministrator());
        Firm other = new Firm(people.anAdministrator());
        one.save(Map.of("tradeAddress", "样例路1号")).statusCode(200);
        other.view().body("version", equalTo(0)).body(field("tradeAddress") + ".value", nullValue());
        other.administrator().request().get(Firm.PATH + "/versions").then().body("items", hasSize(0));
    }

    @Test
    @Tag("GEN-29")
    @DisplayName("What was saved stands in no table in the clear")
    void encrypted() {
        Firm firm = new Firm(people.anAdministrator());
        firm.save(Map.of("inspectionContact", "赵不明文", "inspectionPhone", "13700000009"))
                .statusCode(200);
        String record = stored("qualification_record", "content", firm);
        assertThat(record).isNotEmpty().doesNotContain("赵不明文").doesNotContain("13700000009");
        assertThat(stored("qualification_version", "changes", firm))
                .isNotEmpty()
                .doesNotContain("赵不明文")
                .doesNotContain("13700000009");
    }

    @Test
    @Tag("QLF-05")
    @DisplayName("Binding a card fills the grey card field")
    void followsTheCard() {
        TrialCompany company = TrialCompany.with(kit);
        Person administrator = people.anAdministratorOf(company, null);
        Firm firm = new Firm(administrator);
        CardPage page = new CardPage(administrator);
        IssuedCard card = company.legalCard(TrialCompany.somebody("周试用"));
        page.bind(card).statusCode(201);
        firm.view()
                .body("version", equalTo(1))
                .body(field("customsRegNo") + ".value", equalTo(card.card().cardNo()))
                .body(field("customsRegNo") + ".source", equalTo("CARD"));
    }

    private String stored(String table, String column, Firm firm) {
        StringBuilder text = new StringBuilder();
        pool.preparedQuery("select " + column + " from " + table + " where organisation_id = $1")
                .execute(Tuple.of(firm.administrator().organisationId()))
                .await()
                .indefinitely()
                .forEach(row -> text.append(new String(row.getBuffer(0).getBytes(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
