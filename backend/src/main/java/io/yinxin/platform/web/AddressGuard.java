package io.yinxin.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Keeps one client address from trying sign-ins and recoveries by the hundred (GEN-36): from half of the allowed
 * failures on its attempts are answered later and later, at the limit the address is shut out for an hour.
 */
@Singleton
public class AddressGuard {
    private static final String KIND = "address-failure";
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final long STEP_MILLIS = 200;
    private static final long MOST_MILLIS = 3000;

    private final Throttle throttle;
    private final Vertx vertx;
    private final AddressConfig config;

    AddressGuard(Throttle throttle, Vertx vertx, AddressConfig config) {
        this.throttle = throttle;
        this.vertx = vertx;
        this.config = config;
    }

    /**
     * To be asked before an attempt is looked at; may take its time.
     *
     * @throws DomainException TOO_MANY_ATTEMPTS
     */
    public Uni<Void> admit(String address) {
        return throttle.refuseBlocked(KIND, address)
                .chain(() -> throttle.current(KIND, address, WINDOW))
                .flatMap(failures -> pause(failures - config.failuresPerHour() / 2));
    }

    /** Counts a failed attempt. */
    public Uni<Void> failed(String address) {
        return throttle.add(KIND, address, WINDOW, 1)
                .flatMap(failures -> failures < config.failuresPerHour()
                        ? Uni.createFrom().voidItem()
                        : throttle.block(KIND, address, WINDOW));
    }

    /** A timer of the caller's own context: Mutiny's delays come back on another thread. */
    private Uni<Void> pause(int steps) {
        if (steps <= 0) {
            return Uni.createFrom().voidItem();
        }
        long millis = Math.min(MOST_MILLIS, steps * STEP_MILLIS);
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, fired -> emitter.complete(null)));
    }
}
