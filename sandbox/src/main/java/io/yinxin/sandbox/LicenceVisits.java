package io.yinxin.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Codes of licences that wait to be scanned, and what people did with them. Thread-safe. */
public final class LicenceVisits {
    private record Visit(String purpose, long endNanos, Map<String, Object> word) {}

    private final Map<String, Visit> visits = new Recent<>(10_000);

    LicenceVisits() {}

    void begin(String id, String purpose, long validSeconds) {
        Map<String, Object> word = new LinkedHashMap<>(Map.of("visit", id, "state", "WAITING"));
        visits.put(id, new Visit(purpose, System.nanoTime() + validSeconds * 1_000_000_000, word));
    }

    Optional<String> purpose(String id) {
        return Optional.ofNullable(visits.get(id)).map(Visit::purpose);
    }

    /** Somebody's app has read the code. */
    public void scan(String id) {
        change(id, Map.of("state", "SCANNED"));
    }

    /** @param licence uscc, orgName, legalRepName; legalRepIdNumber, holderKind, handlerName if wanted */
    public void confirm(String id, Map<String, String> licence) {
        Map<String, Object> change = new LinkedHashMap<>(licence);
        change.put("state", "CONFIRMED");
        change(id, change);
    }

    public void cancel(String id) {
        change(id, Map.of("state", "CANCELLED"));
    }

    synchronized Map<String, Object> word(String id) {
        Visit visit = visits.get(id);
        if (visit == null || (isOpen(visit) && System.nanoTime() > visit.endNanos())) {
            return Map.of("visit", id, "state", "EXPIRED");
        }
        return new LinkedHashMap<>(visit.word());
    }

    /** What is over stays as it is. */
    private synchronized void change(String id, Map<String, ?> change) {
        Visit visit = visits.get(id);
        if (visit == null) {
            throw new IllegalArgumentException("no visit " + id);
        }
        if (isOpen(visit)) {
            visit.word().putAll(change);
        }
    }

    private static boolean isOpen(Visit visit) {
        Object state = visit.word().get("state");
        return "WAITING".equals(state) || "SCANNED".equals(state);
    }
}
