package io.yinxin.changeover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Ends nominations nobody has answered, and forgets old ones. */
@Singleton
class ChangeOverHousekeeping {
    private final Nominations nominations;

    ChangeOverHousekeeping(Nominations nominations) {
        this.nominations = nominations;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "change-over-housekeeping")
    Uni<Void> forget() {
        return Panache.withTransaction(nominations::forget);
    }
}
