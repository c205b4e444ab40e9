package io.yinxin.agreements;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.personaldata.RetentionConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Forgets what accounts agreed to that were closed so long ago that nobody can claim anything from it (ACC-80). */
@Singleton
class ConsentHousekeeping {
    private final Pool pool;
    private final RetentionConfig config;
    private final Clock clock;

    ConsentHousekeeping(Pool pool, RetentionConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "7m", identity = "agreements-retention")
    Uni<Void> forget() {
        return pool.preparedQuery("delete from agreement_consent using account "
                        + "where account.id = agreement_consent.account_id and account.closed_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock).minus(config.agreements())))
                .replaceWithVoid();
    }
}
