package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.web.Throttle;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Each attempt keeps a file or a line of the log, and takes processor time: nobody has any number of them. */
@Singleton
class Attempts {
    private final Throttle throttle;
    private final SealingConfig config;

    Attempts(Throttle throttle, SealingConfig config) {
        this.throttle = throttle;
        this.config = config;
    }

    /** @throws DomainException TOO_MANY_ATTEMPTS */
    Uni<Void> count(String kind, Actor actor) {
        return throttle.count(
                kind, actor.key(), config.attemptsPerHour(), Duration.ofHours(1), CommonError.TOO_MANY_ATTEMPTS);
    }
}
