package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.web.Throttle;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Keeps a free user name for a registration (REG-09). Whoever gets here learns whether a name is taken, hence not without
 * end, whichever step asks.
 */
@Singleton
class KeptUsernames {
    private final Throttle throttle;
    private final UsernameReservations reservations;
    private final RegistrationConfig config;
    private final Caller caller;

    KeptUsernames(Throttle throttle, UsernameReservations reservations, RegistrationConfig config, Caller caller) {
        this.throttle = throttle;
        this.reservations = reservations;
        this.config = config;
        this.caller = caller;
    }

    /** @throws DomainException USERNAME_TAKEN at field username, TOO_MANY_ATTEMPTS */
    Uni<Void> keep(Draft<?> draft, String username) {
        return reservations
                .holds(username, draft.id())
                .flatMap(held -> held ? Uni.createFrom().voidItem() : countOne(draft))
                .chain(() -> reservations.reserve(username, draft.id(), config.kept()));
    }

    /** A name that is kept already is no news. */
    private Uni<Void> countOne(Draft<?> draft) {
        return count("registration-username", draft.id().toString(), config.usernamesPerHour())
                .chain(() -> count("registration-username-address", caller.address(), config.usernamesPerAddress()));
    }

    private Uni<Void> count(String what, String subject, int allowed) {
        return throttle.count(what, subject, allowed, Duration.ofHours(1), CommonError.TOO_MANY_ATTEMPTS);
    }
}
