package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Supplier;

/** Makes codes for electronic business licences; what they say is the address of the page that plays the app. */
final class LicenceVisitDesk implements Desk {
    private static final long USUAL_SECONDS = 180;

    private final LicenceVisits visits;
    private final Supplier<String> pages;

    LicenceVisitDesk(LicenceVisits visits, Supplier<String> pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @Override
    public Provider provider() {
        return Provider.E_LICENCE;
    }

    @Override
    public String path() {
        return "/e-licence/visits";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String purpose = request.path("purpose").asText();
        if (purpose.isEmpty()) {
            return Reply.of(400, Map.of("error", "purpose is missing"));
        }
        visits.begin(requestId, purpose, request.path("validSeconds").asLong(USUAL_SECONDS));
        return Reply.of(200, Map.of("qrContent", pages.get() + "/" + requestId));
    }
}
