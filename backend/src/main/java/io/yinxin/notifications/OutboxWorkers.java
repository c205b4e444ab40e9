package io.yinxin.notifications;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Wakes the workers. By a short poll, which costs one look at a small partial index: PostgreSQL's NOTIFY would put all
 * commits of this table in a row behind one lock, and is lost behind connection poolers.
 */
@Singleton
class OutboxWorkers {
    private static final Logger LOG = Logger.getLogger(OutboxWorkers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Vertx vertx;
    private final NotificationsConfig config;
    private final List<OutboxWorker> workers;
    private long timer = -1;

    OutboxWorkers(
            Vertx vertx,
            NotificationsConfig config,
            @All List<Carrier> carriers,
            MessageStore store,
            Delivery delivery) {
        this.vertx = vertx;
        this.config = config;
        this.workers = carriers.stream()
                .map(carrier -> new OutboxWorker(carrier, store, delivery, config.concurrency()))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        if (config.worker()) {
            timer = vertx.setPeriodic(config.poll().toMillis(), fired -> workers.forEach(OutboxWorker::look));
        }
    }

    /** Takes nothing more and lets what travels arrive; what does not comes up again when its lease is over. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        vertx.cancelTimer(timer);
        workers.forEach(OutboxWorker::stop);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (travelling() > 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        if (travelling() > 0) {
            LOG.warnf("%d messages were still travelling at the end; they are sent again", travelling());
        }
    }

    private int travelling() {
        return workers.stream().mapToInt(OutboxWorker::travelling).sum();
    }
}
