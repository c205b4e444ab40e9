package io.yinxin.desk;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.personaldata.RetentionConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Forgets tasks that ended long ago, with notes, checks and views (RVW-75). */
@Singleton
class DeskRetention {
    private static final List<String> PARTS = List.of("desk_note", "desk_check", "desk_picture_view");
    private static final String OLD =
            "select id from desk_task where state in ('DECIDED', 'CLOSED') and decided_at < $1";

    private final Pool pool;
    private final RetentionConfig config;
    private final Clock clock;

    DeskRetention(Pool pool, RetentionConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "8m", identity = "desk-retention")
    Uni<Void> forget() {
        Tuple before = Tuple.of(OffsetDateTime.now(clock).minus(config.decidedTasks()));
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String part : PARTS) {
            done = done.chain(() -> pool.preparedQuery("delete from " + part + " where task_id in (" + OLD + ")")
                    .execute(before)
                    .replaceWithVoid());
        }
        return done.chain(() -> pool.preparedQuery("delete from desk_task where id in (" + OLD + ")")
                .execute(before)
                .replaceWithVoid());
    }
}
