package io.yinxin.elicence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets old scans. */
@Singleton
class LicenceHousekeeping {
    private final LicenceStore store;

    LicenceHousekeeping(LicenceStore store) {
        this.store = store;
    }

    @Scheduled(every = "1h", delayed = "4m", identity = "elicence-housekeeping")
    Uni<Void> forget() {
        return store.forget();
    }
}
