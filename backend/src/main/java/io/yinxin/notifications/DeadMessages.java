package io.yinxin.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Messages that were given up, for operators. */
@Singleton
public class DeadMessages {
    private final MessageStore store;

    DeadMessages(MessageStore store) {
        this.store = store;
    }

    /** Oldest first. */
    public Uni<List<DeadMessage>> list(int atMost) {
        return store.dead(atMost);
    }

    /** Has them, and what waits for its next try, tried at once by the running instances. @return how many */
    public Uni<Integer> retry() {
        return store.retryAll();
    }
}
