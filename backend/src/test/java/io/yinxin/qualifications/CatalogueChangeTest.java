package io.yinxin.qualifications;

import static io.restassured.RestAssured.given;
import static io.yinxin.qualifications.Firm.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.organisations.Organisations;
import io.yinxin.staff.StaffPeople;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.AccessTokens;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tabs and fields as data, and what applications read by them. */
@ApiTest
class CatalogueChangeTest {
    private static final String CATALOGUE = "/api/v1/staff/qualification-catalogue";

    @Inject
    StaffPeople staff;

    @Inject
    People people;

    @Inject
    Organisations organisations;

    @Inject
    Pool pool;

    /** Other tests know the catalogue as it comes with the product. */
    @AfterEach
    void asDelivered() {
        pool.query("update qualification_version set catalogue_version = 1")
                .execute()
                .chain(() -> pool.query("delete from qualification_catalogue where version > 1")
                        .execute())
                .await()
                .indefinitely();
    }

    @Nested
    @Tag("QLF-12")
    @DisplayName("The catalogue's administrator")
    class Administrator {
        @SuppressWarnings("NullAway.Init")
        private Member member;

        @BeforeEach
        void signedIn() {
            member = staff.having("CATALOGUE_ADMIN");
        }

        @Test
        @DisplayName("makes the next version; a removed field stays readable in old versions")
        void changes() {
            Firm firm = new Firm(people.anAdministrator());
            firm.save(Map.of("producerRegNo", "P-1", "productScope", "纸张")).statusCode(200);
            change(
                            member,
                            catalogue -> fields(catalogue, "QUALITY")
                                    .removeIf(one -> "producerRegNo".equals(one.get("code"))))
                    .statusCode(200)
                    .body("version", equalTo(2))
                    .body("changedBy", equalTo(member.staffId().toString()));
            firm.view()
                    .body("catalogueVersion", equalTo(2))
                    .body(field("producerRegNo"), nullValue())
                    .body(field("productScope") + ".value", equalTo("纸张"));
            firm.administrator()
                    .request()
                    .get(Firm.PATH + "/versions")
                    .then()
                    .body("items[0].changes.find { it.field == 'producerRegNo' }.label", equalTo("生产企业注册号"))
                    .body("items[0].changes.find { it.field == 'producerRegNo' }.after", equalTo("P-1"));
            member.request().get(CATALOGUE + "?version=1").then().body("tabs", hasSize(5));
        }

        @Test
        @Tag("QLF-13")
        @DisplayName("makes a field required: it is told as missing, to applications too, and other tabs can be saved")
        void required() {
            Firm firm = new Firm(people.anAdministrator());
            change(member, catalogue -> fields(catalogue, "CUSTOMS").get(3).put("required", true))
                    .statusCode(200);
            firm.save(Map.of("productScope", "纸张"))
                    .statusCode(200)
                    .body("tabs.find { it.code == 'CUSTOMS' }.missing", contains("customsValidTo"));
            ask(firm, "qualifications:read", "CUSTOMS").statusCode(200).body("missing", contains("customsValidTo"));
            firm.save(Map.of("customsValidTo", "2030-12-31")).statusCode(200);
            ask(firm, "qualifications:read", "CUSTOMS").body("missing", hasSize(0));
        }

        @Test
        @DisplayName("gets 409 for a change made from an older version, 422 for what does not go together")
        void refused() {
            change(member, catalogue -> catalogue.put("version", 7)).statusCode(409);
            change(member, catalogue -> fields(catalogue, "CUSTOMS").get(1).put("list", "NO_LIST"))
                    .statusCode(422)
                    .body("fieldErrors[0].field", equalTo("tabs[0].fields[1].list"))
                    .body("fieldErrors[0].code", equalTo("QLF_LIST_UNKNOWN"));
            change(member, catalogue -> fields(catalogue, "CUSTOMS").get(1).put("label", Map.of("zh", "主管海关")))
                    .statusCode(422);
            member.request().get(CATALOGUE).then().body("version", equalTo(1));
        }

        @Test
        @Tag("QLF-07")
        @DisplayName("changes it under an open page: saving that answers 409 CONFLICT_STALE")
        void underAnOpenPage() {
            Firm firm = new Firm(people.anAdministrator());
            change(member, catalogue -> fields(catalogue, "QUALITY").removeLast())
                    .statusCode(200);
            firm.save(0, 1, Map.of("productScope", "纸张")).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        }
    }

    @Test
    @Tag("QLF-12")
    @DisplayName("Other members of the staff and administrators of organisations do not get at the catalogue")
    void notOthers() {
        staff.having("RECOVERY_REVIEWER", "SUPERVISOR")
                .request()
                .get(CATALOGUE)
                .then()
                .statusCode(403);
        people.anAdministrator().request().get(CATALOGUE).then().statusCode(401);
    }

    @Test
    @Tag("QLF-02")
    @Tag("QLF-12")
    @DisplayName("The catalogue that comes with the product is that of spec 08 tables 2.1 and 2.2")
    void isTheSpecs() throws IOException {
        ValidatableResponse delivered =
                staff.having("CATALOGUE_ADMIN").request().get(CATALOGUE).then();
        String spec = Files.readString(Path.of("../docs/spec/08-qualifications.md"));
        List<MatchResult> rows = Pattern.compile(
                        "^\\| ([A-Z_]+) \\| (\\w+) \\| ([^|]+) \\| ([^|]+) \\| [RO] \\| [^|]+ \\| (yes|no) \\| ([^|]+) \\|$",
                        Pattern.MULTILINE)
                .matcher(spec)
                .results()
                .toList();
        assertThat(rows).hasSize(27);
        assertThat(delivered.extract().<List<Object>>path("tabs.fields.flatten()"))
                .hasSize(rows.size());
        for (MatchResult row : rows) {
            String known =
                    "tabs.find { it.code == '" + row.group(1) + "' }.fields.find { it.code == '" + row.group(2) + "' }";
            delivered
                    .body(known + ".label.zh", equalTo(row.group(3)))
                    .body(known + ".label.en", equalTo(row.group(4)))
                    .body(known + ".editable", equalTo(row.group(5).equals("yes")));
        }
    }

    @Nested
    @Tag("QLF-10")
    @DisplayName("A connected application")
    class Application {
        @Test
        @DisplayName("with the scope reads a tab with source and date, by either code")
        void reads() {
            Firm firm = new Firm(people.anAdministrator());
            firm.save(Map.of("tradeAddress", "样例路1号")).statusCode(200);
            ask(firm, "qualifications:read", "TRADE_OPERATOR")
                    .statusCode(200)
                    .body("code", equalTo("TRADE_OPERATOR"))
                    .body("fields.find { it.code == 'tradeAddress' }.value", equalTo("样例路1号"))
                    .body("fields.find { it.code == 'tradeAddress' }.source", equalTo("USER"))
                    .body("fields.code", not(hasItem("productScope")));
        }

        @Test
        @DisplayName("without the scope gets 403, for an unknown tab 404, and a person's session opens nothing")
        void refused() {
            Firm firm = new Firm(people.anAdministrator());
            ask(firm, "organisations:read", "CUSTOMS").statusCode(403);
            ask(firm, "qualifications:read", "NO_TAB").statusCode(404);
            firm.administrator().request().get(path(firm, "CUSTOMS")).then().statusCode(403);
            given().get(path(firm, "CUSTOMS")).then().statusCode(401);
        }
    }

    private ValidatableResponse ask(Firm firm, String scope, String tab) {
        return given().auth()
                .oauth2(AccessTokens.withScope(scope))
                .get(path(firm, tab))
                .then();
    }

    private String path(Firm firm, String tab) {
        String orgCode = Reactive.get(
                        () -> organisations.byId(firm.administrator().organisationId()))
                .orgCode();
        return "/api/v1/organisations/" + orgCode + "/qualifications/" + tab;
    }

    /** Reads the catalogue in force, alters it, and sends it back. */
    private ValidatableResponse change(Member member, Consumer<Map<String, Object>> how) {
        Map<String, Object> catalogue = new HashMap<>(
                member.request().get(CATALOGUE).then().statusCode(200).extract().as(Map.class));
        catalogue.remove("changedAt");
        catalogue.remove("changedBy");
        how.accept(catalogue);
        return member.request().body(catalogue).put(CATALOGUE).then();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> fields(Map<String, Object> catalogue, String tab) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(catalogue.get("tabs")))
                .stream()
                        .filter(one -> tab.equals(one.get("code")))
                        .map(one -> (List<Map<String, Object>>) one.get("fields"))
                        .findFirst()
                        .orElseGet(ArrayList::new);
    }
}
