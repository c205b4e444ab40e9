package io.yinxin.upgrades;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.personaldata.RetentionConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Forgets applications that were decided long ago (RVW-75). */
@Singleton
class UpgradeRetention {
    private final Pool pool;
    private final RetentionConfig config;
    private final Clock clock;

    UpgradeRetention(Pool pool, RetentionConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "9m", identity = "upgrade-retention")
    Uni<Void> forget() {
        return pool.preparedQuery("delete from upgrade where state <> 'APPLIED' and ended_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock).minus(config.decidedTasks())))
                .replaceWithVoid();
    }
}
