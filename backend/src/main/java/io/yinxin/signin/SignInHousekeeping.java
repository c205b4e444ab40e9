package io.yinxin.signin;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets card sign-ins nobody finished. */
@Singleton
class SignInHousekeeping {
    private final CardAttempts attempts;

    SignInHousekeeping(CardAttempts attempts) {
        this.attempts = attempts;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "sign-in-housekeeping")
    Uni<Void> forget() {
        return attempts.forgetExpired();
    }
}
