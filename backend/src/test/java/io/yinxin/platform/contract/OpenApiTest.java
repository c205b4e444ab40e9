package io.yinxin.platform.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yinxin.testing.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract says what the application does. {@code make openapi} sets {@code openapi.write}. */
@ApiTest
class OpenApiTest {
    private static final Path COMMITTED = Path.of("../openapi.yaml");

    @Test
    @Tag("GEN-43")
    @DisplayName("openapi.yaml is what the resources say")
    void noDrift() throws IOException {
        String exported = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, exported);
        }
        assertThat(COMMITTED)
                .as("openapi.yaml is missing: run `make openapi` and commit it")
                .exists();
        assertThat(exported)
                .as("openapi.yaml differs from the resources: run `make openapi`, look at the change, commit it")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    @Tag("GEN-06")
    @DisplayName("Operations with security refuse a nobody, those without let everybody in")
    void securityIsTrue() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            int status = call.byNobody().statusCode();
            // What is no picture is refused before anything is looked at.
            boolean refused = status == 401 || (call.body() && (status == 422 || status == 415));
            boolean let = status != 401 && status != 403 && status < 500;
            if (call.secured() ? !refused : !let) {
                wrong.add(call + " answered " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("GEN-40")
    @DisplayName("Every operation has an id, a summary, a tag and a way to refuse")
    void everyOperationIsDescribed() throws IOException {
        JsonNode paths = contract().get("paths");
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                JsonNode operation = entry.getValue();
                boolean good = operation.hasNonNull("operationId")
                        && operation.hasNonNull("summary")
                        && !operation.path("tags").isEmpty()
                        && operation.path("responses").has("default");
                if (!good) {
                    wrong.add(entry.getKey() + " " + path.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("GEN-43")
    @DisplayName("What applications read has an example of the form it says")
    void examples() throws IOException {
        JsonNode contract = contract();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (get.path("security").findValue("bearer") != null) {
                seen++;
                JsonNode content = get.at("/responses/200/content");
                if (content.has("application/octet-stream")) {
                    continue; // a file
                }
                JsonNode answer = content.at("/application~1json/schema");
                JsonNode schema = contract.at(answer.path("$ref").asText("#").substring(1));
                if (!fits(schema.path("examples").path(0), schema)) {
                    wrong.add(path.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(4);
    }

    private static boolean fits(JsonNode example, JsonNode schema) {
        return example.isObject()
                && schema.path("required").valueStream().allMatch(name -> example.has(name.asText()))
                && example.propertyStream()
                        .allMatch(member -> schema.path("properties").has(member.getKey()));
    }

    private record Call(String method, String path, boolean secured, boolean body) {
        Response byNobody() {
            RequestSpecification request = given().header("X-Yinxin-Request", "1")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
            if (body) {
                request.contentType("application/json").body("{}");
            }
            String account = UUID.randomUUID().toString();
            return request.request(
                    method,
                    path.replace("{code}", "MA01ABCD5")
                            .replace("{accountId}", account)
                            .replaceAll("\\{[a-zA-Z]+}", "1"));
        }
    }

    private static List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        Set<Map.Entry<String, JsonNode>> paths = contract().get("paths").properties();
        for (Map.Entry<String, JsonNode> path : paths) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                calls.add(new Call(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        !operation.getValue().path("security").isEmpty(),
                        operation.getValue().has("requestBody")));
            }
        }
        assertThat(calls).hasSizeGreaterThan(15);
        return calls;
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").then().extract().asString());
    }
}
