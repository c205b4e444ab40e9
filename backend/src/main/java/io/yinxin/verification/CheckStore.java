package io.yinxin.verification;

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
import org.jspecify.annotations.Nullable;

/** Checks on record: subjects and data only as keyed digests, outcome and the register's reference in clear. */
@Singleton
class CheckStore {
    static final String UNKNOWN = "UNKNOWN";

    private static final Duration DAY = Duration.ofHours(24);

    /** Longer than any check takes; one that has no outcome by then died with its process. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private static final int SUBJECT_LOCK = 0x59580011;

    private static final String WRONG = "select c.asked_at from verification_subject s "
            + "join verification_check c on c.id = s.check_id "
            + "where s.subject = $1 and s.asked_at > $2 "
            + "and (c.outcome in ('MISMATCH', 'DATE_MISMATCH') or (c.outcome = 'PENDING' and s.asked_at > $3)) "
            + "order by c.asked_at desc offset $4 limit 1";

    private final Pool pool;
    private final Clock clock;
    private final VerificationConfig config;

    CheckStore(Pool pool, Clock clock, VerificationConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    Uni<Boolean> hasMatched(String purpose, byte[] data) {
        return pool.preparedQuery("select 1 from verification_check "
                        + "where data = $1 and purpose = $2 and outcome = 'MATCH' and asked_at > $3 limit 1")
                .execute(Tuple.of(Buffer.buffer(data), purpose, now().minus(config.remembered())))
                .map(rows -> rows.size() > 0);
    }

    /**
     * Puts the check on record unless there were too many wrong ones. One under way counts as wrong until it has its
     * outcome, and a lock per subject keeps simultaneous ones from passing together: ten guesses at once are not ten.
     *
     * @throws DomainException CHECK_LIMIT, param retryAfterSeconds
     */
    Uni<Void> begin(UUID id, String purpose, byte[] data, List<byte[]> subjects, int allowed) {
        List<Buffer> keys = subjects.stream()
                .sorted(Comparator.comparing(ByteBuffer::wrap))
                .map(Buffer::buffer)
                .toList();
        return pool.withTransaction(connection -> each(keys, key -> lock(connection, key))
                .chain(() -> each(keys, key -> refuseTooMany(connection, key, allowed)))
                .chain(() -> insert(connection, id, purpose, data))
                .chain(() -> each(keys, key -> insertSubject(connection, id, key))));
    }

    Uni<Void> end(UUID id, String outcome, @Nullable String reference) {
        return pool.preparedQuery("update verification_check set outcome = $2, reference = left($3, 100), "
                        + "ended_at = $4 where id = $1")
                .execute(Tuple.of(id, outcome, reference, now()))
                .replaceWithVoid();
    }

    Uni<Void> forget() {
        return pool.preparedQuery("delete from verification_check where asked_at < $1")
                .execute(Tuple.of(now().minus(config.keep())))
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

    private static Uni<Void> lock(SqlConnection connection, Buffer subject) {
        return connection
                .preparedQuery("select pg_advisory_xact_lock($1, $2)")
                .execute(Tuple.of(SUBJECT_LOCK, subject.getInt(0)))
                .replaceWithVoid();
    }

    private Uni<Void> refuseTooMany(SqlConnection connection, Buffer subject, int allowed) {
        OffsetDateTime now = now();
        return connection
                .preparedQuery(WRONG)
                .execute(Tuple.of(subject, now.minus(DAY), now.minus(UNDER_WAY), allowed - 1))
                .invoke(rows -> rows.forEach(row -> refuse(row.getOffsetDateTime(0), now)))
                .replaceWithVoid();
    }

    private static void refuse(OffsetDateTime leavesTheDay, OffsetDateTime now) {
        long seconds = Math.max(1, Duration.between(now, leavesTheDay.plus(DAY)).toSeconds());
        throw DomainException.with(VerificationError.CHECK_LIMIT, Map.of("retryAfterSeconds", seconds));
    }

    private Uni<Void> insert(SqlConnection connection, UUID id, String purpose, byte[] data) {
        return connection
                .preparedQuery("insert into verification_check (id, purpose, data, outcome, asked_at) "
                        + "values ($1, $2, $3, 'PENDING', $4)")
                .execute(Tuple.of(id, purpose, Buffer.buffer(data), now()))
                .replaceWithVoid();
    }

    private Uni<Void> insertSubject(SqlConnection connection, UUID id, Buffer subject) {
        return connection
                .preparedQuery("insert into verification_subject (check_id, subject, asked_at) values ($1, $2, $3)")
                .execute(Tuple.of(id, subject, now()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
