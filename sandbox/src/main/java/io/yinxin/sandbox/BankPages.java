package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sandbox bank's page: what is to be proven, and what somebody may do. */
final class BankPages extends VisitPages {
    static final String BASE = "/bank";

    private final BankVisits visits;
    private final Bank bank;

    BankPages(BankVisits visits, Bank bank) {
        super(BASE, "bank");
        this.visits = visits;
        this.bank = bank;
    }

    @Override
    Optional<Map<String, Object>> data(String id) {
        return visits.find(id)
                .map(visit -> Map.of(
                        "bankCode", visit.bankCode(),
                        "orgName", visit.orgName(),
                        "uscc", visit.uscc(),
                        "orgCode", visit.orgCode(),
                        "purpose", visit.purpose(),
                        "text", visit.text(),
                        "done", visit.choice() != null));
    }

    @Override
    Map<String, Object> choose(String id, JsonNode choice) {
        @Nullable URI back = bank.choose(id, choice.path("choice").asText()).orElse(null);
        if (choice.path("call").asBoolean()) {
            call(id);
        }
        return back == null ? Map.of() : Map.of("location", back.toString());
    }

    /** As a service would, beside the browser's return; a server that cannot be reached asks later. */
    private void call(String id) {
        Thread.ofVirtual().start(() -> {
            try {
                bank.call(id);
            } catch (IOException e) {
                System.err.println("sandbox bank: callback failed: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
