package io.yinxin.sandbox;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proofs that people are at in the sandbox banks, by the request id. Thread-safe. */
final class BankVisits {
    /** What somebody does at the bank. */
    enum Choice {
        CONFIRM,
        REFUSE,
        CANCEL,
        /** Confirms with the bank key of another organisation. */
        WRONG_ORGANISATION,
        /** Confirms, but the browser never comes back; the answer is to be asked for. */
        CONFIRM_SILENTLY,
        /** Nothing is ever heard of it. */
        NEVER_RETURN
    }

    record Visit(
            String id,
            String bankCode,
            String orgName,
            String uscc,
            String orgCode,
            String purpose,
            String text,
            String returnAddress,
            String callbackAddress,
            @Nullable Choice choice) {
        Visit choosing(Choice made) {
            return new Visit(id, bankCode, orgName, uscc, orgCode, purpose, text, returnAddress, callbackAddress, made);
        }
    }

    private final Map<String, Visit> visits = new Recent<>(10_000);

    void begin(Visit visit) {
        visits.put(visit.id(), visit);
    }

    Optional<Visit> find(String id) {
        return Optional.ofNullable(visits.get(id));
    }

    /** The first choice counts. */
    synchronized Optional<Visit> choose(String id, Choice choice) {
        Visit visit = visits.get(id);
        if (visit == null) {
            return Optional.empty();
        }
        if (visit.choice() == null) {
            visits.put(id, visit.choosing(choice));
        }
        return find(id);
    }
}
