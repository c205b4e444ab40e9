package io.yinxin.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.staff.StaffPeople;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an administrator permits, and what it opens. */
@ApiTest
class PermissionsTest {
    private static final String OPERATORS = "/api/v1/operators";
    private static final String ROLES = "/api/v1/operator-roles";

    @Inject
    People people;

    @Inject
    StaffPeople staff;

    @Inject
    Pool pool;

    Person administrator;
    Person operator;

    @BeforeEach
    void anOperator() {
        administrator = people.anAdministrator();
        operator = people.anOperatorOf(administrator);
    }

    @Test
    @Tag("OPR-30")
    @DisplayName("The applications open to the organisation are shown with what can be permitted in them")
    void applications() {
        get(administrator, OPERATORS + "/applications")
                .body("code", contains("goods-declaration", "licence-application"))
                .body("group", everyItem(equalTo("申报业务")))
                .body(
                        "[0].functions.permission",
                        contains("goods-declaration:enter", "goods-declaration:declare", "goods-declaration:query"))
                .body("[0].functions.name", contains("录入", "申报", "查询"));
        operator.request().get(OPERATORS + "/applications").then().statusCode(403);
    }

    @Test
    @Tag("OPR-31")
    @Tag("OPR-36")
    @DisplayName("A new operator may do all business at once, and sees so; an administrator has no permissions to see")
    void byDefault() {
        permissions().body("byDefault", is(true)).body("version", equalTo(0)).body("permissions", empty());
        own().body("applications.functions.flatten().permitted", everyItem(is(true)));
        administrator.request().get("/api/v1/account/permissions").then().statusCode(403);
    }

    @Test
    @Tag("OPR-32")
    @Tag("OPR-35")
    @DisplayName("What is set counts at the operator's next request, and is kept record of with before and after")
    void counts() {
        application("licence-application").body("open", is(true));
        set(0, List.of("goods-declaration:query"), List.of()).statusCode(204);
        application("licence-application").body("open", is(false)).body("reasonCode", equalTo("PERMISSION_REQUIRED"));
        application("status-enquiry").body("open", is(true));
        own().body(
                        "applications.find { it.code == 'goods-declaration' }.functions.permitted",
                        contains(false, false, true));
        permissions().body("byDefault", is(false)).body("permissions", contains("goods-declaration:query"));
        operator.request()
                .get("/api/v1/account/activity")
                .then()
                .body("items.action", hasItem("OPERATOR_PERMISSIONS_SET"));
        String trail = pool.query("select details from audit_record where action = 'OPERATOR_PERMISSIONS_SET' "
                        + "and account_id = '" + operator.accountId() + "'")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
        assertThat(trail).contains("DEFAULT").contains("goods-declaration:query");
    }

    @Test
    @Tag("OPR-30")
    @DisplayName("Two who set at the same time do not overwrite each other; the default can be chosen again")
    void stale() {
        set(0, List.of("goods-declaration:enter"), List.of()).statusCode(204);
        set(0, List.of(), List.of()).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        set(1, List.of("goods-declaration:enter", "nowhere:enter"), List.of())
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("PERMISSION_UNKNOWN"));
        set(1, List.of(), List.of(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("ROLE_UNKNOWN"));
        set(1, List.of(), List.of()).statusCode(204);
        own().body("applications.functions.flatten().permitted", everyItem(is(false)));
        json(administrator)
                .body(Map.of("version", 2, "byDefault", true))
                .put(path())
                .then()
                .statusCode(204);
        permissions().body("byDefault", is(true));
    }

    @Test
    @Tag("OPR-33")
    @DisplayName("A role counts for all who have it, also when it changes; it cannot go while somebody has it")
    void roles() {
        String role = create("录入员", List.of("goods-declaration:enter"))
                .statusCode(201)
                .extract()
                .path("roleId");
        create("录入员", List.of()).statusCode(422).body("fieldErrors[0].code", equalTo("ROLE_NAME_TAKEN"));
        create("其他", List.of("nowhere:x")).statusCode(422).body("fieldErrors[0].code", equalTo("PERMISSION_UNKNOWN"));
        set(0, List.of("licence-application:query"), List.of(role)).statusCode(204);
        own().body("roles", contains("录入员"))
                .body(permitted("goods-declaration"), contains("goods-declaration:enter"))
                .body(permitted("licence-application"), contains("licence-application:query"));
        Map<String, Object> wider = Map.of(
                "version",
                0,
                "name",
                "录入员",
                "permissions",
                List.of("goods-declaration:enter", "goods-declaration:declare"));
        change(role, wider).statusCode(200).body("version", equalTo(1));
        change(role, wider).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        own().body(
                        permitted("goods-declaration"),
                        containsInAnyOrder("goods-declaration:enter", "goods-declaration:declare"));
        administrator
                .request()
                .delete(ROLES + "/" + role)
                .then()
                .statusCode(422)
                .body("code", equalTo("ROLE_IN_USE"))
                .body("params.n", equalTo(1));
        set(1, List.of(), List.of()).statusCode(204);
        administrator.request().delete(ROLES + "/" + role).then().statusCode(204);
        get(administrator, ROLES).body("$", empty());
    }

    @Test
    @Tag("OPR-37")
    @DisplayName(
            "An application withdrawn from the organisation is gone from its operators and roles, also when it comes back")
    void withdrawn() {
        StaffPeople.Member keeper = staff.having("CATALOGUE_ADMIN");
        Person byDefault = people.anOperatorOf(administrator);
        String role = create("许可证员", List.of("licence-application:apply"))
                .statusCode(201)
                .extract()
                .path("roleId");
        set(0, List.of("licence-application:query", "goods-declaration:query"), List.of(role))
                .statusCode(204);
        String withdrawal = "/api/v1/staff/applications/licence-application/withdrawals/" + orgCode();
        keeper.request().put(withdrawal).then().statusCode(204);
        keeper.request().put(withdrawal).then().statusCode(204);
        application("licence-application").body("reasonCode", equalTo("PERMISSION_REQUIRED"));
        get(byDefault, "/api/v1/applications").body("find { it.code == 'licence-application' }.open", is(false));
        get(administrator, OPERATORS + "/applications").body("code", not(hasItem("licence-application")));
        Person elsewhere = people.anOperatorOf(people.anAdministrator());
        get(elsewhere, "/api/v1/applications").body("find { it.code == 'licence-application' }.open", is(true));
        keeper.request().delete(withdrawal).then().statusCode(204);
        permissions().body("permissions", contains("goods-declaration:query"));
        get(administrator, ROLES).body("[0].permissions", empty());
        application("licence-application").body("open", is(false));
        get(byDefault, "/api/v1/applications").body("find { it.code == 'licence-application' }.open", is(true));
        keeper.request()
                .put("/api/v1/staff/applications/nowhere/withdrawals/" + orgCode())
                .then()
                .statusCode(404);
        staff.having("RECOVERY_REVIEWER").request().put(withdrawal).then().statusCode(403);
    }

    @Test
    @Tag("OPR-30")
    @DisplayName("A list with nothing in it where a permission should be is a wrong form, no fault")
    void nothings() {
        json(administrator)
                .body("{\"version\":0,\"permissions\":[null],\"roles\":[null]}")
                .put(path())
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"));
        json(administrator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\":\"录入员\",\"permissions\":[null]}")
                .post(ROLES)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    private static String permitted(String application) {
        return "applications.find { it.code == '" + application + "' }.functions.findAll { it.permitted }.permission";
    }

    private String path() {
        return OPERATORS + "/" + operator.accountId() + "/permissions";
    }

    private ValidatableResponse permissions() {
        return get(administrator, path());
    }

    private ValidatableResponse own() {
        return get(operator, "/api/v1/account/permissions");
    }

    private ValidatableResponse application(String code) {
        return get(operator, "/api/v1/applications").rootPath("find { it.code == '" + code + "' }");
    }

    private ValidatableResponse set(int version, List<String> permissions, List<String> roles) {
        return json(administrator)
                .body(Map.of("version", version, "permissions", permissions, "roles", roles))
                .put(path())
                .then();
    }

    private ValidatableResponse create(String name, List<String> permissions) {
        return json(administrator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("name", name, "permissions", permissions))
                .post(ROLES)
                .then();
    }

    private ValidatableResponse change(String role, Map<String, Object> form) {
        return json(administrator).body(form).put(ROLES + "/" + role).then();
    }

    private String orgCode() {
        return administrator.request().get("/api/v1/account").then().extract().path("organisation.orgCode");
    }

    private static RequestSpecification json(Person person) {
        return person.request().contentType("application/json");
    }

    private static ValidatableResponse get(Person person, String path) {
        return person.request().get(path).then().statusCode(200);
    }
}
