package io.yinxin.authorisation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running application's own contract, as calls one can make. */
final class Contract {
    private final JsonNode document;

    Contract() {
        try {
            document = new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param contentType of the body, null where there is none */
    record Operation(
            String id, String method, String path, @Nullable String contentType, JsonNode schema) {
        boolean changesSomething() {
            return !method.equals("GET");
        }
    }

    /** By their ids. */
    Map<String, Operation> operations() {
        Map<String, Operation> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                JsonNode operation = entry.getValue();
                JsonNode content = operation.path("requestBody").path("content");
                String type =
                        content.fieldNames().hasNext() ? content.fieldNames().next() : null;
                found.put(
                        operation.get("operationId").asText(),
                        new Operation(
                                operation.get("operationId").asText(),
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                type,
                                content.path(type == null ? "" : type).path("schema")));
            }
        }
        return found;
    }

    /** What a reference of a schema leads to; the schema itself if it is none. */
    JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.path("allOf").size() == 1) {
            return resolved(schema.get("allOf").get(0));
        }
        if (schema.has("anyOf")) {
            return resolved(schema.get("anyOf").get(0));
        }
        return schema;
    }
}
