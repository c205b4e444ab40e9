package io.yinxin.operators;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every call about operators, tried with what belongs to another organisation. */
@ApiTest
class ForeignOrganisationTest {
    /** A good body for each operation that takes one; an operation that is missing here fails the test. */
    private static final Map<String, Map<String, Object>> BODIES = Map.of(
            "changeOperator", Map.of("version", 0, "name", "钱试用"),
            "setOperatorState", Map.of("state", "DISABLED"),
            "setOperatorPermissions", Map.of("version", 0, "permissions", List.of()),
            "changeRole", Map.of("version", 0, "name", "角色", "permissions", List.of()),
            "refuseUpgrade", Map.of("reason", "不认识"),
            "sendCardOperatorCode", Map.of("mobile", "13700000000", "captchaId", "x", "imageCode", "abcd"),
            "registerCardOperator", Map.of("username", "somebody1"));

    @Inject
    People people;

    @Inject
    Pool pool;

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    /** @param parameter name of the one part of the path that names a thing */
    private record Call(String operation, String method, String path, String parameter, boolean body) {
        Response by(Person person, UUID id) {
            RequestSpecification request =
                    person.request().header("Idempotency-Key", UUID.randomUUID().toString());
            if (body) {
                assertThat(BODIES).as("a good body for " + operation).containsKey(operation);
                request.contentType("application/json").body(BODIES.get(operation));
            }
            return request.request(method, path.replace("{" + parameter + "}", id.toString()));
        }
    }

    @Test
    @Tag("OPR-01")
    @Tag("GEN-06")
    @DisplayName("Answers that there is no such thing, and changes nothing")
    void everyCall() throws IOException {
        Person owner = people.anAdministrator();
        Person operator = people.anOperatorOf(owner);
        UUID role = aRole(owner);
        UUID upgrade = anUpgrade(owner);
        Map<String, UUID> things = Map.of(
                "operatorId",
                operator.accountId(),
                "roleId",
                role,
                "upgradeId",
                upgrade,
                "candidateId",
                UUID.randomUUID());
        List<Call> calls = calls();
        assertThat(calls).hasSizeGreaterThan(12);
        String before = everything(owner);
        Person stranger = people.anAdministrator();
        List<String> wrong = new ArrayList<>();
        for (Call call : calls) {
            assertThat(things).as(call.path()).containsKey(call.parameter());
            Response answer = call.by(stranger, Objects.requireNonNull(things.get(call.parameter())));
            int expected = call.parameter().equals("candidateId") ? 410 : 404;
            if (answer.statusCode() != expected) {
                wrong.add(call + " answered " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(everything(owner)).isEqualTo(before);
    }

    @Test
    @Tag("OPR-34")
    @DisplayName("An administrator is no operator: neither of the own account nor of another's")
    void administratorsAreNoOperators() throws IOException {
        Person administrator = people.anAdministrator();
        for (Call call : calls()) {
            if (call.parameter().equals("operatorId")) {
                assertThat(call.by(administrator, administrator.accountId()).statusCode())
                        .as(call.toString())
                        .isEqualTo(404);
            }
        }
    }

    /** Those of operators and roles that name a thing. */
    private static List<Call> calls() throws IOException {
        JsonNode contract = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").then().extract().asString());
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            String address = path.getKey();
            if (address.startsWith("/api/v1/operator") && address.contains("{")) {
                String parameter = address.substring(address.indexOf('{') + 1, address.indexOf('}'));
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    calls.add(new Call(
                            operation.getValue().get("operationId").asText(),
                            operation.getKey().toUpperCase(Locale.ROOT),
                            address,
                            parameter,
                            operation.getValue().has("requestBody")));
                }
            }
        }
        return calls;
    }

    private UUID aRole(Person owner) {
        return UUID.fromString(owner.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("name", "录入员", "permissions", List.of("goods-declaration:enter")))
                .post("/api/v1/operator-roles")
                .then()
                .statusCode(201)
                .extract()
                .path("roleId"));
    }

    private UUID anUpgrade(Person owner) {
        Person individual = people.anAdministrator();
        UUID id = UUID.randomUUID();
        run("update account set kind = 'INDIVIDUAL', organisation_id = null where id = '" + individual.accountId()
                + "'");
        run("insert into upgrade values ('" + id + "', '" + individual.accountId() + "', '" + owner.organisationId()
                + "', 'APPLIED', now(), null, null, 0)");
        return id;
    }

    /** What is kept of the owner's operators, but for when they were last seen. */
    private String everything(Person owner) {
        String organisation = "'" + owner.organisationId() + "'";
        return text("select string_agg(t::text, chr(10) order by t::text) from account t where organisation_id = "
                        + organisation)
                + text("select string_agg(t::text, chr(10)) from permission_role t where organisation_id = "
                        + organisation)
                + text("select string_agg(t::text, chr(10)) from permission_grant t where organisation_id = "
                        + organisation)
                + text("select string_agg(t::text, chr(10)) from upgrade t where organisation_id = " + organisation)
                + text("select count(*)::text from session s join account a on a.id = s.account_id "
                        + "where s.ended_at is not null and a.organisation_id = " + organisation);
    }

    private String text(String query) {
        Row row = pool.query(query).execute().await().indefinitely().iterator().next();
        return String.valueOf(row.getString(0));
    }

    private void run(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }
}
