package io.yinxin.operators;

import static io.yinxin.operators.OperatorsPage.form;
import static io.yinxin.operators.OperatorsPage.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** GET /operators: searching, paging, sorting. */
@ApiTest
class OperatorListTest {
    @Inject
    People people;

    @Inject
    Pool pool;

    Person administrator;
    OperatorsPage page;

    @BeforeEach
    void anOrganisation() {
        administrator = people.anAdministrator();
        page = new OperatorsPage(administrator);
    }

    @AfterEach
    void reset() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("OPR-01")
    @Tag("OPR-02")
    @Tag("GEN-29")
    @DisplayName("Shows the operators of the own organisation and of no other, numbers and mobiles masked")
    void own() {
        people.anOperatorOf(people.anAdministrator());
        Person operator = people.anOperatorOf(administrator);
        page.list("")
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.username", contains(operator.username()))
                .body("items[0].operatorId", equalTo(operator.accountId().toString()))
                .body("items[0].idNumber", startsWith("1101****"))
                .body("items[0].mobile", containsString("****"))
                .body("items[0].cardBound", equalTo(false))
                .body("items[0].lastSignInAt", notNullValue());
    }

    @Test
    @Tag("OPR-03")
    @DisplayName("A part of user name or name suffices, both narrow, any spelling of letters fits")
    void search() {
        add("Alpha", "欧阳试用");
        add("alpine", "Anna O'Test");
        add("beta", "欧试用");
        found("username=ALP").body("total", equalTo(2));
        found("name=欧").body("total", equalTo(2));
        found("name=阳试").body("items.name", contains("欧阳试用"));
        found("name=o'TEST").body("items.name", contains("Anna O'Test"));
        found("username=alp&name=欧").body("items.name", contains("欧阳试用"));
        found("username=_").body("items", empty());
        found("username= &name=").body("total", equalTo(3));
        found("name=无此人").body("total", equalTo(0)).body("items", empty());
    }

    @Test
    @Tag("OPR-02")
    @Tag("GEN-41")
    @DisplayName("Pages follow each other without gap, newest first or as asked, also of a search by name")
    void pages() {
        for (int n = 0; n < 12; n++) {
            people.anOperatorOf(administrator);
        }
        String second = found("page=2")
                .body("items", hasSize(2))
                .body("total", equalTo(12))
                .extract()
                .path("items[1].username");
        found("sort=createdAt").body("items[0].username", equalTo(second));
        found("sort=username").body("items[0].username", equalTo(second));
        found("sort=-username&page=2").body("items[1].username", equalTo(second));
        found("name=李某&page=2").body("items", hasSize(2)).body("items[1].username", equalTo(second));
        found("page=9").body("items", empty()).body("total", equalTo(12));
        page.list("pageSize=7").statusCode(422).body("fieldErrors[0].code", equalTo("PAGE_INVALID"));
        page.list("page=0").statusCode(422);
    }

    @Test
    @Tag("OPR-25")
    @DisplayName("Deleted operators are in no list")
    void deleted() {
        Person operator = people.anOperatorOf(administrator);
        page.delete("/" + operator.accountId()).statusCode(204);
        found("").body("total", equalTo(0));
        found("name=李").body("total", equalTo(0));
        page.get("/" + operator.accountId()).statusCode(404);
    }

    private ValidatableResponse found(String query) {
        return page.list(query).statusCode(200);
    }

    private void add(String prefix, String name) {
        String username = prefix + Numbers.username().substring(4);
        page.post("", with(form(), "username", username, "name", name)).statusCode(201);
    }
}
