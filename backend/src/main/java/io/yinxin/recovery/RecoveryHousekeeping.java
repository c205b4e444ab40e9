package io.yinxin.recovery;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets recoveries nobody finished, and attempts and objections whose time is over. */
@Singleton
class RecoveryHousekeeping {
    private final Flows flows;
    private final AttemptStore attempts;
    private final Objections objections;

    RecoveryHousekeeping(Flows flows, AttemptStore attempts, Objections objections) {
        this.flows = flows;
        this.attempts = attempts;
        this.objections = objections;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "recovery-housekeeping")
    Uni<Void> forget() {
        return flows.forgetExpired().chain(attempts::forgetOld).chain(objections::forgetExpired);
    }
}
