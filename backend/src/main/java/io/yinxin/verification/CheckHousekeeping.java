package io.yinxin.verification;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets old records of checks. */
@Singleton
class CheckHousekeeping {
    private final CheckStore store;

    CheckHousekeeping(CheckStore store) {
        this.store = store;
    }

    @Scheduled(every = "1h", delayed = "3m", identity = "verification-housekeeping")
    Uni<Void> forget() {
        return store.forget();
    }
}
