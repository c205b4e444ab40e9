package io.yinxin.platform.provider;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Repeats and the circuit around one service, by its settings. */
final class Guards {
    private Guards() {}

    static <T> TypedGuard<T> of(
            ProviderName name,
            ProvidersConfig.Service config,
            Predicate<Throwable> counts,
            Predicate<Throwable> repeatable,
            Consumer<CircuitBreakerState> onState,
            TypeLiteral<T> type) {
        return TypedGuard.create(type)
                .withDescription(name.key())
                .withThreadOffload(false)
                .withRetry()
                .maxRetries(config.repeats())
                .delay(config.repeatPause().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.repeatPause().toMillis() / 4, ChronoUnit.MILLIS)
                .whenException(repeatable)
                .withExponentialBackoff()
                .done()
                .done()
                .withCircuitBreaker()
                // A window full of failures and nothing else: so many in a row (PRV-07).
                .requestVolumeThreshold(config.suspendAfter())
                .failureRatio(1.0)
                .delay(config.suspendFor().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(counts)
                .onStateChange(onState)
                .done()
                .build();
    }
}
