package io.yinxin.codes;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Forgets captchas and codes out of time, and sendings no limit looks at any more. */
@Singleton
class CodeHousekeeping {
    private final Pool pool;
    private final Clock clock;

    CodeHousekeeping(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", identity = "codes-housekeeping")
    Uni<Void> forget() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return delete("delete from code_captcha where expires_at < $1", now)
                .chain(() -> delete("delete from code_one_time where expires_at < $1", now.minusDays(1)))
                .chain(() -> delete("delete from code_sending where sent_at < $1", now.minusDays(1)));
    }

    private Uni<Void> delete(String sql, OffsetDateTime before) {
        return pool.preparedQuery(sql).execute(Tuple.of(before)).replaceWithVoid();
    }
}
