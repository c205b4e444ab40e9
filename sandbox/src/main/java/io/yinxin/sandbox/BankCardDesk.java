package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The banks' check of four elements. Triggers by the end of bankCardNo, spec 00 table 7.1. */
final class BankCardDesk implements Desk {
    @Override
    public Provider provider() {
        return Provider.BANK_CARD;
    }

    @Override
    public String path() {
        return "/bank-card/checks";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String number = request.path("bankCardNo").asText();
        String phone = request.path("reservedPhone").asText();
        if (number.length() < 12 || phone.isEmpty()) {
            return Reply.of(400, Map.of("error", "bankCardNo and reservedPhone are required"));
        }
        String ending = number.substring(number.length() - 4);
        return switch (ending) {
            case "0000" -> result("MISMATCH", requestId, ending);
            case "1111" -> result("UNSUPPORTED_BANK", requestId, ending);
            case "2222" -> Reply.never();
            default -> result("MATCH", requestId, ending);
        };
    }

    /** The number itself is not sent back. */
    private static Reply result(String result, String requestId, String last4) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("result", result);
        body.put("last4", last4);
        if (!result.equals("UNSUPPORTED_BANK")) {
            body.put("bankName", "沙箱第一银行");
        }
        body.put("reference", "B-" + requestId);
        return Reply.of(200, body);
    }
}
