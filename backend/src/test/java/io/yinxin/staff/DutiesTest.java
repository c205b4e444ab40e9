package io.yinxin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
@Tag("RVW-05")
class DutiesTest {
    private static final String MEMBERS = "/api/v1/staff/members";

    @Inject
    StaffPeople staff;

    @Inject
    Pool pool;

    @Test
    @DisplayName("A duty is given when a second administrator approves it, and not before")
    void twoAdministrators() {
        Member first = staff.having("STAFF_ADMIN");
        Member second = staff.having("STAFF_ADMIN");
        Member member = staff.having();
        String grant = propose(first, member, "RECOVERY_REVIEWER", true, false);
        list(second)
                .body("find { it.username == '%s' }.duties".formatted(member.username()), empty())
                .body(
                        "find { it.username == '%s' }.proposals.duty".formatted(member.username()),
                        contains("RECOVERY_REVIEWER"))
                .body("find { it.username == '%s' }.proposals.own".formatted(member.username()), contains(false));
        list(first).body("find { it.username == '%s' }.proposals.own".formatted(member.username()), contains(true));
        judge(first, grant, true).statusCode(409).body("code", equalTo("STAFF_GRANT_SAME_PERSON"));
        judge(second, grant, true).statusCode(204);
        member.request().get("/api/v1/staff/session").then().body("confirms", contains("RECOVERY_REVIEWER"));
        judge(second, grant, true).statusCode(409).body("code", equalTo("STAFF_GRANT_JUDGED"));
    }

    @Test
    @DisplayName("A withdrawal needs two, too, and ends the right at once")
    void withdrawal() {
        Member first = staff.having("STAFF_ADMIN");
        Member second = staff.having("STAFF_ADMIN");
        Member member = staff.having("CATALOGUE_ADMIN");
        String grant = propose(first, member, "CATALOGUE_ADMIN", false, true);
        member.request().get("/api/v1/staff/session").then().body("duties", contains("CATALOGUE_ADMIN"));
        judge(second, grant, true).statusCode(204);
        member.request().get("/api/v1/staff/session").then().body("duties", empty());
    }

    @Test
    @Tag("RVW-36")
    @DisplayName("Two accounts of one natural person are one administrator; nobody approves his own")
    void onePerson() {
        Member first = staff.having("STAFF_ADMIN");
        Member same = staff.again(first, "STAFF_ADMIN");
        Member second = staff.having("STAFF_ADMIN");
        Member member = staff.having();
        judge(same, propose(first, member, "SUPERVISOR", false, false), true)
                .statusCode(409)
                .body("code", equalTo("STAFF_GRANT_SAME_PERSON"));
        judge(second, propose(first, second, "SUPERVISOR", false, false), true)
                .statusCode(409)
                .body("code", equalTo("STAFF_GRANT_SAME_PERSON"));
    }

    @Test
    @Tag("RVW-70")
    @DisplayName("An auditor has no other duty")
    void auditor() {
        Member first = staff.having("STAFF_ADMIN");
        Member member = staff.having("AUDITOR");
        first.request()
                .body(Map.of("duty", "RECOVERY_REVIEWER", "mayConfirm", false, "withdraw", false))
                .post(MEMBERS + "/" + member.staffId() + "/grants")
                .then()
                .statusCode(422)
                .body("code", equalTo("STAFF_DUTIES_EXCLUDE"));
    }

    @Test
    @DisplayName("A new member has an initial password, no duty, and can be shut out")
    void newMember() {
        Member administrator = staff.having("STAFF_ADMIN");
        Member member = staff.having("SUPERVISOR");
        administrator
                .request()
                .body(Map.of("username", "newcomer", "name", "周敏", "document", "P00000001"))
                .post(MEMBERS)
                .then()
                .statusCode(201)
                .body("initialPassword", matchesPattern(".{12}"));
        administrator
                .request()
                .body(Map.of("username", "newcomer", "name", "周敏", "document", "P00000002"))
                .post(MEMBERS)
                .then()
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("STAFF_USERNAME_TAKEN"));
        administrator
                .request()
                .body(Map.of("state", "DISABLED"))
                .put(MEMBERS + "/" + member.staffId() + "/state")
                .then()
                .statusCode(204);
        member.request().get("/api/v1/staff/session").then().statusCode(401);
    }

    @Test
    @Tag("GEN-15")
    @DisplayName("The account desk makes accounts of department users, with a password that must be changed")
    void departmentUser() {
        Map<String, String> form = Map.of(
                "username",
                "bumenuser",
                "name",
                "周敏",
                "department",
                "市场监督管理局",
                "mobile",
                "13800139999",
                "email",
                "zhou@department.test");
        String address = "/api/v1/staff/department-users";
        staff.having("STAFF_ADMIN").request().body(form).post(address).then().statusCode(403);
        Member desk = staff.having("ACCOUNT_DESK");
        desk.request().body(form).post(address).then().statusCode(201).body("initialPassword", matchesPattern(".{12}"));
        desk.request()
                .body(form)
                .post(address)
                .then()
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("USERNAME_TAKEN"));
        assertThat(pool.query("select kind, must_change_password, mobile_verified, department from account "
                                + "where username = 'bumenuser'")
                        .execute()
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .toJson()
                        .encode())
                .isEqualTo("{\"kind\":\"DEPARTMENT\",\"must_change_password\":true,\"mobile_verified\":false,"
                        + "\"department\":\"市场监督管理局\"}");
    }

    private static String propose(Member by, Member member, String duty, boolean mayConfirm, boolean withdraw) {
        return by.request()
                .body(Map.of("duty", duty, "mayConfirm", mayConfirm, "withdraw", withdraw))
                .post(MEMBERS + "/" + member.staffId() + "/grants")
                .then()
                .statusCode(201)
                .extract()
                .path("grantId");
    }

    private static ValidatableResponse judge(Member by, String grant, boolean approve) {
        return by.request()
                .body(Map.of("approve", approve))
                .post("/api/v1/staff/grants/" + grant + "/approval")
                .then();
    }

    private static ValidatableResponse list(Member administrator) {
        return administrator.request().get(MEMBERS).then().statusCode(200);
    }
}
