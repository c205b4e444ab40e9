package io.yinxin.applications;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class CatalogueTest {
    @Inject
    People people;

    @Inject
    Pool pool;

    Person administrator;
    Person operator;

    @BeforeEach
    void anOrganisation() {
        administrator = people.anAdministrator();
        operator = people.anOperatorOf(administrator);
    }

    @Nested
    @DisplayName("GET /applications")
    @Tag("UIC-07")
    class Applications {
        @Test
        @Tag("GEN-04")
        @DisplayName("without a session offers every entry, grouped, in the page's language")
        void nobody() {
            given().header("Accept-Language", "en-US")
                    .get("/api/v1/applications")
                    .then()
                    .statusCode(200)
                    .body("open", everyItem(is(true)))
                    .body("reasonCode", everyItem(nullValue()))
                    .body("name", hasItem("Goods declaration"))
                    .body("group", contains("Declarations", "Declarations", "Declarations", "Enquiries", "Enquiries"));
            given().get("/api/v1/applications").then().body("name", hasItem("货物申报"));
        }

        @Test
        @Tag("GEN-11")
        @DisplayName("tells an administrator that business is for operators, and opens what is not business")
        void administrator() {
            administrator
                    .request()
                    .get("/api/v1/applications")
                    .then()
                    .statusCode(200)
                    .body(reason("goods-declaration"), equalTo("BUSINESS_NOT_FOR_ADMIN"))
                    .body(open("goods-declaration"), is(false))
                    .body(open("status-enquiry"), is(true))
                    .body(reason("status-enquiry"), nullValue());
        }

        @Test
        @Tag("GEN-12")
        @Tag("GEN-14")
        @DisplayName("tells an operator what needs the administrator's card and what is not for operators")
        void operator() {
            operator.request()
                    .get("/api/v1/applications")
                    .then()
                    .statusCode(200)
                    .body(reason("goods-declaration"), equalTo("ADMIN_CARD_REQUIRED"))
                    .body(open("licence-application"), is(true))
                    .body(reason("personal-declaration"), equalTo("FORBIDDEN"));
        }

        private static String open(String code) {
            return "find { it.code == '" + code + "' }.open";
        }

        private static String reason(String code) {
            return "find { it.code == '" + code + "' }.reasonCode";
        }
    }

    @Nested
    @DisplayName("GET /modules")
    @Tag("UIC-08")
    class Modules {
        @Test
        @DisplayName("without a session answers 401")
        void nobody() {
            given().get("/api/v1/modules").then().statusCode(401).body("code", equalTo("SESSION_EXPIRED"));
        }

        @Test
        @DisplayName("lists the modules that are installed and meant for the kind, and no other")
        void administrator() {
            execute(
                    "insert into application_module values ('not-installed', '{\"zh-CN\": \"无\", \"en-US\": \"None\"}', "
                            + "'/console/none', 'folder', '{ENT_ADMIN}', 9) on conflict do nothing");
            administrator
                    .request()
                    .header("Accept-Language", "en-US")
                    .get("/api/v1/modules")
                    .then()
                    .statusCode(200)
                    .body("code", contains("documents"))
                    .body("label", contains("Documents"))
                    .body("path", contains("/console/documents"))
                    .body("icon", contains("folder"));
        }
    }

    @Nested
    @DisplayName("GET /announcements")
    @Tag("UIC-05")
    class Announcements {
        @Test
        @DisplayName("without a session answers 401")
        void nobody() {
            given().get("/api/v1/announcements").then().statusCode(401);
        }

        @Test
        @DisplayName("answers those for the user's kind whose time has come and is not over, newest first")
        void chosenKindAndTime() {
            OffsetDateTime now = OffsetDateTime.now();
            String older = announce("{ENT_OPERATOR}", now.minusDays(2), now.plusDays(1));
            String newer = announce("{ENT_OPERATOR,ENT_ADMIN}", now.minusHours(1), null);
            String over = announce("{ENT_OPERATOR}", now.minusDays(3), now.minusDays(1));
            String toCome = announce("{ENT_OPERATOR}", now.plusDays(1), null);
            String forOthers = announce("{INDIVIDUAL}", now.minusHours(2), null);
            operator.request()
                    .get("/api/v1/announcements")
                    .then()
                    .statusCode(200)
                    .body("findAll { it.id in ['" + newer + "', '" + older + "'] }.id", contains(newer, older))
                    .body("findAll { it.id in ['" + over + "', '" + toCome + "', '" + forOthers + "'] }", empty());
            administrator
                    .request()
                    .get("/api/v1/announcements")
                    .then()
                    .body("id", hasItem(newer))
                    .body("id", not(hasItem(older)));
        }

        private String announce(String kinds, OffsetDateTime from, @Nullable OffsetDateTime until) {
            UUID id = UUID.randomUUID();
            pool.preparedQuery(
                            "insert into application_announcement values ($1, '{\"zh-CN\": \"题\", \"en-US\": \"T\"}', "
                                    + "'{\"zh-CN\": \"文\", \"en-US\": \"X\"}', cast($2 as text)::text[], $3, $4)")
                    .execute(Tuple.of(id, kinds, from, until))
                    .await()
                    .indefinitely();
            return id.toString();
        }
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}
