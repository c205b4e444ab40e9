package io.yinxin.accounts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets failure counts whose time is over. */
@Singleton
class AccountHousekeeping {
    private final PasswordFailures failures;

    AccountHousekeeping(PasswordFailures failures) {
        this.failures = failures;
    }

    @Scheduled(every = "1h", delayed = "2m", identity = "account-housekeeping")
    Uni<Void> forgetFailures() {
        return failures.forgetOld();
    }
}
