package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Keeps a free user name for the registration (REG-09). It is the one place that tells whether a name is taken before a
 * code was proven: it tells only who has passed step 1 or solved a captcha, and not without end.
 */
@ApplicationScoped
class ChooseUsername {
    private final Drafts drafts;
    private final Throttle throttle;
    private final UsernameReservations reservations;
    private final RegistrationConfig config;
    private final Caller caller;

    ChooseUsername(
            Drafts drafts,
            Throttle throttle,
            UsernameReservations reservations,
            RegistrationConfig config,
            Caller caller) {
        this.drafts = drafts;
        this.throttle = throttle;
        this.reservations = reservations;
        this.config = config;
        this.caller = caller;
    }

    /**
     * @return whether it was judged: false before a code was sent in a registration anybody can begin
     * @throws DomainException USERNAME_TAKEN at field username, REGISTRATION_EXPIRED, TOO_MANY_ATTEMPTS
     */
    @Requires(Right.PUBLIC)
    Uni<Boolean> choose(RegistrationKind kind, String registrationId, String username) {
        return drafts.use(registrationId, kind, Object.class)
                .flatMap(draft -> kind.beginsUnproven() && !draft.codeSent()
                        ? Uni.createFrom().item(false)
                        : count("registration-username", draft.id().toString(), config.usernamesPerHour())
                                .chain(() -> count(
                                        "registration-username-address",
                                        caller.address(),
                                        config.usernamesPerAddress()))
                                .chain(() -> reservations.reserve(username, draft.id(), config.kept()))
                                .replaceWith(true));
    }

    private Uni<Void> count(String what, String subject, int allowed) {
        return throttle.count(what, subject, allowed, Duration.ofHours(1), CommonError.TOO_MANY_ATTEMPTS);
    }
}
