package io.yinxin.ownrights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.personaldata.RetentionConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Erases the person from accounts that were deleted by somebody else, a while after (ACC-79). */
@Singleton
class EraseDeleted {
    private static final Logger LOG = Logger.getLogger(EraseDeleted.class);
    private static final int AT_ONCE = 100;

    private final Pool pool;
    private final EraseAccount erase;
    private final RetentionConfig config;
    private final Clock clock;
    private final Audit audit;

    EraseDeleted(Pool pool, EraseAccount erase, RetentionConfig config, Clock clock, Audit audit) {
        this.pool = pool;
        this.erase = erase;
        this.config = config;
        this.clock = clock;
        this.audit = audit;
    }

    /** The time runs from when a deletion is noticed, whoever did it: nobody has to think of writing it down. */
    @Scheduled(every = "1h", delayed = "6m", identity = "account-retention")
    Uni<Void> run() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery("update account set closed_at = $1 where state = 'DELETED' and closed_at is null")
                .execute(Tuple.of(now))
                .chain(() -> pool.preparedQuery("select id from account where state = 'DELETED' and erased_at is null "
                                + "and closed_at <= $1 order by closed_at limit " + AT_ONCE)
                        .execute(Tuple.of(now.minus(config.deletedAccounts()))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map((Row row) -> row.getUUID("id"))
                        .toList())
                .flatMap(this::each);
    }

    private Uni<Void> each(List<UUID> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(id -> Panache.withTransaction(
                                () -> erase.of(id).chain(() -> audit.record(new AuditEvent.AccountErased(id))))
                        .onFailure()
                        .recoverWithItem(failure -> {
                            LOG.errorf(failure, "account %s is not erased", id);
                            return null;
                        })
                        .replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
