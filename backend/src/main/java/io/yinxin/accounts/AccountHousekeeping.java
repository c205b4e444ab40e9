package io.yinxin.accounts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets failure counts, and names kept free for registrations, whose time is over. */
@Singleton
class AccountHousekeeping {
    private final PasswordFailures failures;
    private final UsernameReservations reservations;

    AccountHousekeeping(PasswordFailures failures, UsernameReservations reservations) {
        this.failures = failures;
        this.reservations = reservations;
    }

    @Scheduled(every = "1h", delayed = "2m", identity = "account-housekeeping")
    Uni<Void> forget() {
        return failures.forgetOld().chain(reservations::forgetExpired);
    }
}
