package io.yinxin.qualifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets answers nobody confirmed and old questions. */
@Singleton
class QualificationHousekeeping {
    private final SynchronisationStore store;

    QualificationHousekeeping(SynchronisationStore store) {
        this.store = store;
    }

    @Scheduled(every = "10m", delayed = "4m", identity = "qualifications-housekeeping")
    Uni<Void> tidy() {
        return store.tidy();
    }
}
