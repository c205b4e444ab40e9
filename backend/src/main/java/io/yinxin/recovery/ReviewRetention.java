package io.yinxin.recovery;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.personaldata.RetentionConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Forgets requests for review together with their tasks (RVW-75). */
@Singleton
class ReviewRetention {
    private final Pool pool;
    private final RetentionConfig config;
    private final Clock clock;

    ReviewRetention(Pool pool, RetentionConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "9m", identity = "recovery-retention")
    Uni<Void> forget() {
        return pool.preparedQuery("delete from recovery_request where state <> 'OPEN' and decided_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock).minus(config.decidedTasks())))
                .replaceWithVoid();
    }
}
