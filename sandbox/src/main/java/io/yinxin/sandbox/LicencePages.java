package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Plays the app that holds electronic business licences: a form for the licence, confirm and cancel. */
final class LicencePages extends VisitPages {
    static final String BASE = "/licence";

    private static final String[] MEMBERS = {
        "uscc", "orgName", "legalRepName", "legalRepIdNumber", "holderKind", "handlerName"
    };

    private final LicenceVisits visits;

    LicencePages(LicenceVisits visits) {
        super(BASE, "licence");
        this.visits = visits;
    }

    /** Who looks at the page has scanned the code. */
    @Override
    Optional<Map<String, Object>> data(String id) {
        return visits.purpose(id)
                .map(purpose ->
                        Map.of("purpose", purpose, "state", visits.word(id).get("state")));
    }

    @Override
    Map<String, Object> choose(String id, JsonNode choice) {
        switch (choice.path("choice").asText()) {
            case "SCAN" -> visits.scan(id);
            case "CANCEL" -> visits.cancel(id);
            case "CONFIRM" -> visits.confirm(id, licence(choice));
            default -> throw new IllegalArgumentException("choice");
        }
        return Map.of("state", String.valueOf(visits.word(id).get("state")));
    }

    private static Map<String, String> licence(JsonNode form) {
        Map<String, String> licence = new HashMap<>();
        for (String member : MEMBERS) {
            String value = form.path(member).asText("").strip();
            if (!value.isEmpty()) {
                licence.put(member, value);
            }
        }
        return licence;
    }
}
