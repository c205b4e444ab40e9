package io.yinxin.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import io.yinxin.testing.Numbers;
import java.util.Map;
import java.util.UUID;

/**
 * Bodies that pass the validation of their operation: what is wrong in a form is told before anybody asks who sends it, so
 * that only a good form shows whether the caller may.
 */
final class SampleBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Of records the caller has not seen: nothing that others rely on is changed. */
    private static final int NEVER_SEEN = 999_999;

    private static final String ORG_CODE = Numbers.orgCode();

    /** By the name of a member, where its type alone does not say what is good. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("uscc", Numbers.uscc(ORG_CODE)),
            Map.entry("orgCode", ORG_CODE),
            Map.entry("orgCodes", ORG_CODE),
            Map.entry("orgName", "试用企业"),
            Map.entry("name", "韩梅梅"),
            Map.entry("legalRepName", "韩梅梅"),
            Map.entry("contactName", "A. Sample"),
            Map.entry("idType", "PASSPORT"),
            Map.entry("idNumber", "E12345678"),
            Map.entry("legalRepIdType", "PASSPORT"),
            Map.entry("legalRepIdNumber", "E12345678"),
            Map.entry("username", "sampleuser"),
            Map.entry("mobile", "13912345678"),
            Map.entry("newMobile", "13912345678"),
            Map.entry("contactPhone", "+65 6000 0000"),
            Map.entry("contactMobile", "+65 6000 0000"),
            Map.entry("contactFax", "+65 6000 0000"),
            Map.entry("email", "sample@example.test"),
            Map.entry("newEmail", "sample@example.test"),
            Map.entry("password", "Sample-Pass-1"),
            Map.entry("newPassword", "Sample-Pass-1"),
            Map.entry("passwordConfirm", "Sample-Pass-1"),
            Map.entry("imageCode", "AB12"),
            Map.entry("smsCode", "123456"),
            Map.entry("emailCode", "123456"),
            Map.entry("code", "123456"),
            Map.entry("country", "SGP"),
            Map.entry("countryRegNo", "201912345K"),
            Map.entry("reservedPhone", "13912345678"),
            Map.entry("bankCardNo", "6222020000000001230"),
            Map.entry("pageKey", "x".repeat(43)));

    /** Of which what the contract requires is not enough. */
    private static final Map<String, JsonNode> WHOLE = Map.of(
            "positions",
            JSON.arrayNode()
                    .add(JSON.objectNode().put("type", "POINT").put("x", 50).put("y", 50)));

    private final Contract contract;

    SampleBodies(Contract contract) {
        this.contract = contract;
    }

    /** Nothing where the operation takes no body. */
    void addTo(RequestSpecification request, Contract.Operation operation) {
        String type = operation.contentType();
        if (type == null) {
            return;
        }
        request.contentType(type);
        if (type.equals("application/json")) {
            request.body(value("", operation.schema()).toString());
        } else {
            request.body(new byte[] {1, 2, 3});
        }
    }

    private JsonNode value(String name, JsonNode reference) {
        JsonNode whole = WHOLE.get(name);
        if (whole != null) {
            return whole;
        }
        JsonNode schema = contract.resolved(reference);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer", "number" ->
                JSON.numberNode(
                        name.equals("version")
                                ? NEVER_SEEN
                                : schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(KNOWN.getOrDefault(name, text(schema)));
        };
    }

    /** Lists of things are left empty where they may be. */
    private ArrayNode array(String name, JsonNode schema) {
        boolean things = type(contract.resolved(schema.path("items"))).equals("object");
        ArrayNode array = JSON.arrayNode();
        return things && !schema.has("minItems") ? array : array.add(value(name, schema.path("items")));
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("required")
                .forEach(name -> object.set(
                        name.asText(),
                        value(name.asText(), schema.get("properties").path(name.asText()))));
        return object;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2030-01-01";
            case "date-time" -> "2030-01-01T00:00:00Z";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt()));
        };
    }
}
