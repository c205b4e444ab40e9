package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Tells what became of a proof at a sandbox bank. */
final class BankResultDesk implements Desk {
    private final BankVisits visits;

    BankResultDesk(BankVisits visits) {
        this.visits = visits;
    }

    @Override
    public Provider provider() {
        return Provider.CORPORATE_BANK;
    }

    @Override
    public String path() {
        return "/corporate-bank/results";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String id = request.path("visit").asText();
        return visits.find(id)
                .map(visit -> Reply.of(200, BankWords.of(visit)))
                .orElseGet(() -> Reply.of(200, Map.of("visit", id, "result", "EXPIRED")));
    }
}
