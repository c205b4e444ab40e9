package io.yinxin.uploads;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Erases pictures whose time is over. */
@Singleton
class PictureHousekeeping {
    private final PictureStore store;

    PictureHousekeeping(PictureStore store) {
        this.store = store;
    }

    @Scheduled(every = "10m", delayed = "3m", identity = "uploads-housekeeping")
    Uni<Void> erase() {
        return store.eraseOverdue();
    }
}
