package io.yinxin.notifications;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * How full the outbox is: detail {@code outbox} of {@code /q/health/well}, and metrics. Never down: dead letters call
 * for a person, and taking the instance away would help nobody. Counted every few seconds, so that asking costs nothing.
 */
@Wellness
@Singleton
class OutboxFigures implements HealthCheck {
    private final MessageStore store;
    private volatile Backlog last = Backlog.EMPTY;

    OutboxFigures(MessageStore store, MeterRegistry metrics) {
        this.store = store;
        gauge(metrics, "yinxin.notifications.waiting", Backlog::waiting);
        gauge(metrics, "yinxin.notifications.dead", Backlog::dead);
        gauge(metrics, "yinxin.notifications.oldest.waiting.seconds", Backlog::oldestWaitingSeconds);
    }

    private void gauge(MeterRegistry metrics, String name, ToDoubleFunction<Backlog> figure) {
        metrics.gauge(name, Tags.empty(), this, self -> figure.applyAsDouble(self.last));
    }

    @Scheduled(every = "10s", delayed = "2s", identity = "notifications-figures")
    Uni<Void> count() {
        return store.backlog().invoke(counted -> last = counted).replaceWithVoid();
    }

    @Override
    public HealthCheckResponse call() {
        Backlog now = last;
        return HealthCheckResponse.named("outbox")
                .withData("waiting", now.waiting())
                .withData("oldestWaitingSeconds", now.oldestWaitingSeconds())
                .withData("dead", now.dead())
                .up()
                .build();
    }
}
