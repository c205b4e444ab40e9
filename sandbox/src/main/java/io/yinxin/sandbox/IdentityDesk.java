package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The identity platform. Triggers by the end of idNumber, spec 00 table 7.1. */
final class IdentityDesk implements Desk {
    @Override
    public Provider provider() {
        return Provider.IDENTITY;
    }

    @Override
    public String path() {
        return "/identity/checks";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String number = request.path("idNumber").asText();
        if (number.length() < 4) {
            return Reply.of(400, Map.of("error", "idNumber is missing"));
        }
        return switch (number.substring(number.length() - 4)) {
            case "0000" -> result("MISMATCH", requestId, number);
            case "1111" -> result("NOT_FOUND", requestId, number);
            case "2222" -> Reply.never();
            case "3333" -> result("DATE_MISMATCH", requestId, number);
            default -> result("MATCH", requestId, number);
        };
    }

    private static Reply result(String result, String requestId, String number) {
        return Reply.of(200, Map.of("result", result, "idNumber", number, "reference", "I-" + requestId));
    }
}
