package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The register of organisations. Triggers by the end of orgName, spec 00 table 7.1. */
final class RegistryDesk implements Desk {
    @Override
    public Provider provider() {
        return Provider.REGISTRY;
    }

    @Override
    public String path() {
        return "/registry/checks";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String name = request.path("orgName").asText().strip();
        if (name.isEmpty()) {
            return Reply.of(400, Map.of("error", "orgName is missing"));
        }
        String uscc = request.path("uscc").asText();
        if (name.endsWith("超时")) {
            return Reply.never();
        }
        if (name.endsWith("未找到")) {
            return Reply.of(200, Map.of("result", "NOT_FOUND", "uscc", uscc, "reference", "R-" + requestId));
        }
        if (name.endsWith("不符")) {
            return Reply.of(
                    200,
                    Map.of(
                            "result",
                            "MISMATCH",
                            "fields",
                            List.of("orgName", "legalRepName"),
                            "uscc",
                            uscc,
                            "reference",
                            "R-" + requestId));
        }
        return Reply.of(200, Map.of("result", "MATCH", "uscc", uscc, "reference", "R-" + requestId));
    }
}
