package io.yinxin.sessions;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets old sessions. */
@Singleton
class SessionHousekeeping {
    private final Sessions sessions;

    SessionHousekeeping(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(every = "6h", delayed = "3m", identity = "session-housekeeping")
    Uni<Void> forgetOld() {
        return sessions.forgetOld();
    }
}
