package io.yinxin.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Wipes messages whose use is over and forgets old records. */
@Singleton
class MessageHousekeeping {
    private final MessageStore store;

    MessageHousekeeping(MessageStore store) {
        this.store = store;
    }

    @Scheduled(every = "30s", delayed = "10s", identity = "notifications-expiry")
    Uni<Void> expire() {
        return store.expire().replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "2m", identity = "notifications-housekeeping")
    Uni<Void> forget() {
        return store.forget().replaceWithVoid();
    }
}
