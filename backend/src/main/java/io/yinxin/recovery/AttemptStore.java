package io.yinxin.recovery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Attempts of the last 24 hours, on connections of their own: they stay when a use case is rolled back. */
@Singleton
class AttemptStore {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int LOCK = 0x59580021;

    private final Pool pool;
    private final Clock clock;
    private final RecoveryConfig config;

    AttemptStore(Pool pool, Clock clock, RecoveryConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    /** @throws DomainException RECOVERY_LIMIT, param retryAfterSeconds */
    Uni<Void> begin(UUID id, List<byte[]> targets) {
        List<Buffer> keys = targets.stream()
                .sorted(Comparator.comparing(ByteBuffer::wrap))
                .map(Buffer::buffer)
                .toList();
        return pool.withTransaction(connection -> each(keys, key -> lock(connection, key))
                .chain(() -> each(keys, key -> refuseTooMany(connection, key)))
                .chain(() -> each(keys, key -> insert(connection, id, key))));
    }

    Uni<Void> takeBack(UUID id) {
        return pool.preparedQuery("delete from recovery_attempt where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from recovery_attempt where at < $1")
                .execute(Tuple.of(now().minus(DAY)))
                .replaceWithVoid();
    }

    private static Uni<Void> each(List<Buffer> keys, Function<Buffer, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> lock(SqlConnection connection, Buffer target) {
        return connection
                .preparedQuery("select pg_advisory_xact_lock($1, $2)")
                .execute(Tuple.of(LOCK, target.getInt(0)))
                .replaceWithVoid();
    }

    /** Looks for the attempt that has to leave the day before there is room for another. */
    private Uni<Void> refuseTooMany(SqlConnection connection, Buffer target) {
        OffsetDateTime now = now();
        return connection
                .preparedQuery("select at from recovery_attempt where target = $1 and at > $2 "
                        + "order by at desc offset $3 limit 1")
                .execute(Tuple.of(target, now.minus(DAY), config.failuresPerDay() - 1))
                .invoke(rows -> rows.forEach(row -> refuse(row.getOffsetDateTime(0), now)))
                .replaceWithVoid();
    }

    private static void refuse(OffsetDateTime leavesTheDay, OffsetDateTime now) {
        long seconds = Math.max(1, Duration.between(now, leavesTheDay.plus(DAY)).toSeconds());
        throw DomainException.with(RecoveryError.RECOVERY_LIMIT, Map.of("retryAfterSeconds", seconds));
    }

    private Uni<Void> insert(SqlConnection connection, UUID id, Buffer target) {
        return connection
                .preparedQuery("insert into recovery_attempt (id, target, at) values ($1, $2, $3)")
                .execute(Tuple.of(id, target, now()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
