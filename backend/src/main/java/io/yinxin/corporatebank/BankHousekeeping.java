package io.yinxin.corporatebank;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets old records of proofs. */
@Singleton
class BankHousekeeping {
    private final VisitStore store;

    BankHousekeeping(VisitStore store) {
        this.store = store;
    }

    @Scheduled(every = "1h", delayed = "3m", identity = "corporatebank-housekeeping")
    Uni<Void> forget() {
        return store.forget();
    }
}
