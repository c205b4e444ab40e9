package io.yinxin.partners;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Remembers which requests were taken, in the database so that no replica takes one again. */
@Singleton
class PartnerNonces {
    private final Pool pool;
    private final Clock clock;

    PartnerNonces(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @return whether nobody took it before */
    Uni<Boolean> take(String site, String nonce, Instant until) {
        return pool.preparedQuery("insert into partner_nonce (site, nonce, expires_at) values ($1, $2, $3) "
                        + "on conflict do nothing")
                .execute(Tuple.of(site, nonce, until.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    @Scheduled(every = "10m", delayed = "4m", identity = "partner-nonces")
    Uni<Void> forget() {
        return pool.preparedQuery("delete from partner_nonce where expires_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }
}
