package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/**
 * The directory of cards. Triggers by the end of cardNo, spec 00 table 7.1. It knows the state, and the organisation's
 * number at the customs, which no certificate has; what else a card tells stands in its certificate.
 */
final class CardDesk implements Desk {
    @Override
    public Provider provider() {
        return Provider.CARDS;
    }

    @Override
    public String path() {
        return "/cards/queries";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String number = request.path("cardNo").asText();
        if (number.length() < 4) {
            return Reply.of(400, Map.of("error", "cardNo is missing"));
        }
        return switch (number.substring(number.length() - 2)) {
            case "90" -> found("LOST", requestId, number);
            case "91" -> found("FROZEN", requestId, number);
            case "92" -> found("EXPIRED", requestId, number);
            case "93" -> Reply.of(200, Map.of("result", "NOT_FOUND", "cardNo", number, "reference", "C-" + requestId));
            case "94" -> Reply.never();
            default -> found("NORMAL", requestId, number);
        };
    }

    private static Reply found(String state, String requestId, String number) {
        return Reply.of(
                200,
                Map.of(
                        "result",
                        "FOUND",
                        "cardNo",
                        number,
                        "state",
                        state,
                        "customsRegNo",
                        customsRegNo(number),
                        "reference",
                        "C-" + requestId));
    }

    /** Ten letters or digits: the card's last ones. */
    private static String customsRegNo(String number) {
        String filled = "0000000000" + number.replaceAll("[^0-9A-Za-z]", "");
        return filled.substring(filled.length() - 10).toUpperCase(Locale.ROOT);
    }
}
