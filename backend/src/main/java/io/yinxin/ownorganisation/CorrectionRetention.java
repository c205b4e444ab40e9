package io.yinxin.ownorganisation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.personaldata.RetentionConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Forgets corrections together with their tasks (RVW-75), and those never handed in. */
@Singleton
class CorrectionRetention {
    private final Pool pool;
    private final RetentionConfig config;
    private final Clock clock;

    CorrectionRetention(Pool pool, RetentionConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "9m", identity = "correction-retention")
    Uni<Void> forget() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery("delete from ownorganisation_correction where decided_at < $1 "
                        + "or state = 'DRAFT' and created_at < $2")
                .execute(Tuple.of(now.minus(config.decidedTasks()), now.minus(config.drafts())))
                .replaceWithVoid();
    }
}
