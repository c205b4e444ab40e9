package io.yinxin.openid;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds sessions that are over and tells the applications they were used in (UIC-21), each until it has understood. */
@Singleton
class SignOuts {
    private static final Logger LOG = Logger.getLogger(SignOuts.class);
    private static final int AT_ONCE = 20;
    private static final int SESSIONS = 200;

    private final Sessions sessions;
    private final SignOnStore store;
    private final SignOutCaller caller;
    private final Clients clients;

    SignOuts(Sessions sessions, SignOnStore store, SignOutCaller caller, Clients clients) {
        this.sessions = sessions;
        this.store = store;
        this.caller = caller;
        this.clients = clients;
    }

    /** A session nobody comes back to would end, for the applications, never. */
    @Scheduled(every = "1m", delayed = "1m", identity = "openid-idle")
    Uni<Void> endIdle() {
        return sessions.endIdle();
    }

    @Scheduled(
            every = "${yinxin.openid.sign-out-poll:2s}",
            identity = "openid-sign-out",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return sessions.watchedAndOver(SESSIONS)
                .flatMap(over -> over.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : store.due(over).chain(() -> sessions.told(over)))
                .chain(() -> store.claim(AT_ONCE))
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndMerge(this::tell)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> tell(SignOn signOn) {
        Optional<String> address = clients.find(signOn.clientId()).map(Client::signOutCall);
        if (address.isEmpty()) {
            // Its registration is gone meanwhile.
            return store.told(signOn);
        }
        return caller.tell(signOn, address.get())
                .flatMap(understood -> understood ? store.told(signOn) : repeat(signOn));
    }

    private Uni<Void> repeat(SignOn signOn) {
        Optional<Duration> pause = RepeatRules.pauseAfter(signOn.attempts());
        if (pause.isEmpty()) {
            LOG.errorf("%s could not be told of a sign-out; given up", signOn.clientId());
            return store.told(signOn);
        }
        LOG.warnf("%s did not take a sign-out, attempt %d", signOn.clientId(), signOn.attempts());
        return store.again(signOn, pause.get());
    }
}
