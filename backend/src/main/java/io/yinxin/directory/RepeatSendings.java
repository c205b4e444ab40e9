package io.yinxin.directory;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Sends again what the directory has not answered. */
@Singleton
class RepeatSendings {
    private static final Logger LOG = Logger.getLogger(RepeatSendings.class);
    private static final int AT_ONCE = 20;

    private final SyncStore store;
    private final Sending sending;

    RepeatSendings(SyncStore store, Sending sending) {
        this.store = store;
        this.sending = sending;
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "directory-repeats",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return store.claim(AT_ONCE)
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(due -> sending.send(due.accountId(), due.attempts())
                        .invoke(state -> warn(state, due))
                        .onFailure()
                        .recoverWithItem(failure -> {
                            // The lease runs out, and it comes up again.
                            LOG.errorf(failure, "data of account %s cannot be sent", due.accountId());
                            return SyncState.WAITING;
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void warn(SyncState state, SyncStore.Due due) {
        if (state == SyncState.FAILED) {
            LOG.warnf("data of account %s did not reach the directory within a day", due.accountId());
        }
    }
}
