package io.yinxin.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.web.PageOf;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Writes and shows the audit. */
@Singleton
public class Audit {
    private final AuditLines lines;
    private final ActivityQuery activity;
    private final Pool pool;

    private final MeterRegistry metrics;

    Audit(AuditLines lines, ActivityQuery activity, Pool pool, MeterRegistry metrics) {
        this.lines = lines;
        this.activity = activity;
        this.pool = pool;
        this.metrics = metrics;
    }

    /**
     * Records what happened in the caller's Hibernate Reactive transaction: kept if and only if that commits. Let it be
     * the last step, since records are written one at a time and the next writer waits for the commit.
     */
    public Uni<Void> record(AuditEvent event) {
        String line = lines.of(event);
        return Panache.getSession()
                .flatMap(session -> session.flush()
                        .chain(() -> session.createNativeQuery(AuditLines.INSERT.replace("$1", ":line"))
                                .setParameter("line", line)
                                .executeUpdate()))
                .invoke(() -> count(event))
                .replaceWithVoid();
    }

    /**
     * Records what happened on a connection of its own: for refusals, where the use case's transaction is rolled back.
     * Call it outside of a transaction, else two connections are held.
     */
    public Uni<Void> recordApart(AuditEvent event) {
        return pool.preparedQuery(AuditLines.INSERT)
                .execute(Tuple.of(lines.of(event)))
                .invoke(() -> count(event))
                .replaceWithVoid();
    }

    /** Sign-ins, registrations and their refusals as a metric: what the audit names is what operators watch. */
    private void count(AuditEvent event) {
        metrics.counter("yinxin.events", "action", event.action(), "result", event.result())
                .increment();
    }

    /** What happened to an account in the last 90 days, newest first (GEN-32). */
    public Uni<PageOf<Activity>> activityOf(UUID accountId, int page, int pageSize) {
        return activity.of(accountId, page, pageSize);
    }
}
