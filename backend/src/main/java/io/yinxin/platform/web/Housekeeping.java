package io.yinxin.platform.web;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** Forgets counts and kept answers whose time is over. */
@Singleton
class Housekeeping {
    private final Pool pool;

    Housekeeping(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "platform-housekeeping")
    Uni<Void> forget() {
        return pool.query("delete from platform_throttle where window_end < now()")
                .execute()
                .chain(() -> pool.query(
                                "delete from platform_idempotency where claimed_at < now() - interval '25 hours'")
                        .execute())
                .replaceWithVoid();
    }
}
