package io.yinxin.operators;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets presented cards nobody went on with. */
@Singleton
class OperatorHousekeeping {
    private final Candidates candidates;

    OperatorHousekeeping(Candidates candidates) {
        this.candidates = candidates;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "operator-housekeeping")
    Uni<Void> forget() {
        return candidates.forgetExpired();
    }
}
