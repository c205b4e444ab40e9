package io.yinxin.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Notes the head of the chain from time to time, in the database and in the log: whoever writes the whole chain anew, or
 * cuts off its end, is found as long as one noted head is out of reach.
 */
@Singleton
class AuditAnchors {
    private static final Logger LOG = Logger.getLogger(AuditAnchors.class);

    private final Pool pool;

    AuditAnchors(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "audit-anchor")
    Uni<Void> note() {
        return pool.query("insert into audit_anchor (seq, hash, at) "
                        + "select seq, hash, now() from audit_record order by seq desc limit 1 "
                        + "on conflict do nothing returning seq, encode(hash, 'hex')")
                .execute()
                .invoke(rows -> rows.forEach(row -> LOG.infof("Audit anchor %d:%s", row.getLong(0), row.getString(1))))
                .replaceWithVoid();
    }
}
