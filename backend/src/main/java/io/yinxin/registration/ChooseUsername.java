package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Keeps a free user name for the registration (REG-09). Only who has passed step 1 can ask, and not without end: it is
 * the one place that tells whether a name is taken.
 */
@ApplicationScoped
class ChooseUsername {
    private final Drafts drafts;
    private final Throttle throttle;
    private final UsernameReservations reservations;
    private final RegistrationConfig config;

    ChooseUsername(Drafts drafts, Throttle throttle, UsernameReservations reservations, RegistrationConfig config) {
        this.drafts = drafts;
        this.throttle = throttle;
        this.reservations = reservations;
        this.config = config;
    }

    /** @throws DomainException USERNAME_TAKEN at field username, REGISTRATION_EXPIRED, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<Void> choose(String registrationId, String username) {
        return drafts.use(registrationId)
                .call(draft -> throttle.count(
                        "registration-username",
                        draft.id().toString(),
                        config.usernamesPerHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS))
                .flatMap(draft -> reservations.reserve(username, draft.id(), config.kept()));
    }
}
