package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinxin.sandbox.BankVisits.Visit;
import java.util.Map;
import java.util.function.Supplier;

/** Begins proofs at the sandbox banks; the page that is led to decides. Trigger: orgName ends 超时, no answer. */
final class BankVisitDesk implements Desk {
    private final BankVisits visits;
    private final Supplier<String> pages;

    /** @param pages address below which the bank's pages lie */
    BankVisitDesk(BankVisits visits, Supplier<String> pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @Override
    public Provider provider() {
        return Provider.CORPORATE_BANK;
    }

    @Override
    public String path() {
        return "/corporate-bank/visits";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String bankCode = request.path("bankCode").asText();
        String orgName = request.path("orgName").asText();
        String returnAddress = request.path("returnAddress").asText();
        if (bankCode.isEmpty() || orgName.isEmpty() || !returnAddress.matches("https?://.+")) {
            return Reply.of(400, Map.of("error", "bankCode, orgName and returnAddress are required"));
        }
        if (orgName.endsWith("超时")) {
            return Reply.never();
        }
        visits.begin(new Visit(
                requestId,
                bankCode,
                orgName,
                request.path("uscc").asText(),
                request.path("orgCode").asText(),
                request.path("purpose").asText(),
                request.path("text").asText(),
                returnAddress,
                request.path("callbackAddress").asText(),
                null));
        return Reply.of(200, Map.of("redirect", pages.get() + "/" + requestId, "bankCode", bankCode));
    }
}
