package io.yinxin.staff;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets sign-ins nobody finished and sessions of long ago. */
@Singleton
class StaffHousekeeping {
    private final StaffAttempts attempts;
    private final StaffSessions sessions;

    StaffHousekeeping(StaffAttempts attempts, StaffSessions sessions) {
        this.attempts = attempts;
        this.sessions = sessions;
    }

    @Scheduled(every = "1h", delayed = "4m", identity = "staff-housekeeping")
    Uni<Void> forget() {
        return attempts.forgetExpired().chain(sessions::forgetOld);
    }
}
