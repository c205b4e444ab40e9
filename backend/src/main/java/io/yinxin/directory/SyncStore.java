package io.yinxin.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The last sending of each account; nothing of what was sent is kept. */
@Singleton
class SyncStore {
    /** Longer than a repeat takes; one that has no outcome by then died with its process. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Pool pool;
    private final Clock clock;

    SyncStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    record Last(SyncState state, @Nullable String reason, Instant at) {
        static Last of(Row row) {
            return new Last(
                    SyncState.valueOf(row.getString("state")),
                    row.getString("reason"),
                    row.getOffsetDateTime("asked_at").toInstant());
        }
    }

    record Due(UUID accountId, int attempts) {}

    Uni<@Nullable Last> last(UUID accountId) {
        return pool.preparedQuery("select state, reason, asked_at from directory_sync where account_id = $1")
                .execute(Tuple.of(accountId))
                .map(rows -> rows.size() == 0 ? null : Last.of(rows.iterator().next()));
    }

    /** The user wants it now; what was waiting is done with. */
    Uni<Void> begin(UUID accountId) {
        return pool.preparedQuery(
                        "insert into directory_sync (account_id, state, consented_at, asked_at, attempts, "
                                + "next_at) values ($1, 'WAITING', $2, $2, 1, $3) on conflict (account_id) do update set "
                                + "state = 'WAITING', reason = null, consented_at = $2, asked_at = $2, attempts = 1, next_at = $3")
                .execute(Tuple.of(accountId, now(), now().plus(LEASE)))
                .replaceWithVoid();
    }

    Uni<Void> end(UUID accountId, SyncState state, @Nullable String reason) {
        return pool.preparedQuery("update directory_sync set state = $2, reason = $3, asked_at = $4, next_at = null "
                        + "where account_id = $1")
                .execute(Tuple.of(accountId, state.name(), reason, now()))
                .replaceWithVoid();
    }

    /** @param pause until the next attempt; empty to give up */
    Uni<Void> unanswered(UUID accountId, Optional<Duration> pause) {
        return pause.isEmpty()
                ? end(accountId, SyncState.FAILED, null)
                : pool.preparedQuery("update directory_sync set asked_at = $2, next_at = $3 where account_id = $1")
                        .execute(Tuple.of(accountId, now(), now().plus(pause.get())))
                        .replaceWithVoid();
    }

    /** Takes those whose time has come, so that no other instance does. */
    Uni<List<Due>> claim(int most) {
        return pool.preparedQuery("update directory_sync set attempts = attempts + 1, next_at = $2 where account_id in "
                        + "(select account_id from directory_sync where state = 'WAITING' and next_at <= $1 "
                        + "order by next_at limit $3 for update skip locked) returning account_id, attempts")
                .execute(Tuple.of(now(), now().plus(LEASE), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(row.getUUID("account_id"), row.getInteger("attempts")))
                        .toList());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
