package io.yinxin.staff;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.web.Throttle;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How often one name may fail. Attempts are counted before they are judged, so that many at once do not pass together;
 * a right one takes only itself off the count, not the failures of whoever else tried.
 */
@Singleton
class StaffLimits {
    private static final String KIND = "staff-sign-in";
    private static final Duration WINDOW = Duration.ofMinutes(30);

    private final Throttle throttle;
    private final StaffConfig config;

    StaffLimits(Throttle throttle, StaffConfig config) {
        this.throttle = throttle;
        this.config = config;
    }

    /** @throws DomainException STAFF_LOCKED with the minutes left as n */
    Uni<Void> begin(String username) {
        return throttle.count(KIND, subject(username), config.failures(), WINDOW, StaffError.STAFF_LOCKED)
                .onFailure(DomainException.class)
                .transform(failure -> inMinutes((DomainException) failure));
    }

    Uni<Void> passed(String username) {
        return throttle.add(KIND, subject(username), WINDOW, -1).replaceWithVoid();
    }

    private static DomainException inMinutes(DomainException refusal) {
        long seconds = ((Number) refusal.params().getOrDefault("n", 60L)).longValue();
        return DomainException.with(StaffError.STAFF_LOCKED, Map.of("n", Math.max(1, Math.ceilDiv(seconds, 60L))));
    }

    private static String subject(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
