package io.yinxin.operators;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets presented cards nobody went on with, and contacts of before a change once nothing is told there any more. */
@Singleton
class OperatorHousekeeping {
    private final Candidates candidates;
    private final FormerContacts contacts;

    OperatorHousekeeping(Candidates candidates, FormerContacts contacts) {
        this.candidates = candidates;
        this.contacts = contacts;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "operator-housekeeping")
    Uni<Void> forget() {
        return candidates.forgetExpired().chain(contacts::forgetExpired);
    }
}
