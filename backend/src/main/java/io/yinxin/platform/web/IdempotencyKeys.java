package io.yinxin.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.ColumnCipher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The store of first answers. Answers may hold personal data and are kept encrypted, 24 hours long. */
@Singleton
class IdempotencyKeys {
    private static final Logger LOG = Logger.getLogger(IdempotencyKeys.class);

    /** How long a request that never finished (its server died) keeps the key to itself; renewed while it goes on. */
    private static final int LEASE_SECONDS = 60;

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(LEASE_SECONDS / 3);

    private static final int KEPT_HOURS = 24;

    private final Vertx vertx;
    private final Pool pool;
    private final Clock clock;
    private final ColumnCipher cipher;

    IdempotencyKeys(Vertx vertx, Pool pool, Clock clock, ColumnCipher cipher) {
        this.vertx = vertx;
        this.pool = pool;
        this.clock = clock;
        this.cipher = cipher;
    }

    /** What is known of a key when it is claimed. */
    sealed interface Claim {
        record First() implements Claim {}

        record InProgress() implements Claim {}

        record OtherContent() implements Claim {}

        /** @param body JSON of the first answer; null if it had none */
        record Repeat(int status, @Nullable String body) implements Claim {}
    }

    /** Takes the key for this request unless it is taken; one statement, so that two requests cannot both be first. */
    Uni<Claim> claim(byte[] key, byte[] content) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery("insert into platform_idempotency (key, content, claimed_at) values ($1, $2, $3) "
                        + "on conflict (key) do update set claimed_at = excluded.claimed_at, "
                        + "content = excluded.content, status = null, answer = null "
                        + "where platform_idempotency.claimed_at < $3 - make_interval(hours => " + KEPT_HOURS + ") "
                        + "or (platform_idempotency.status is null "
                        + "and platform_idempotency.content = excluded.content "
                        + "and platform_idempotency.claimed_at < $3 - make_interval(secs => " + LEASE_SECONDS + ")) "
                        + "returning true")
                .execute(Tuple.of(Buffer.buffer(key), Buffer.buffer(content), now))
                .flatMap(rows -> rows.size() > 0
                        ? Uni.createFrom().item(new Claim.First())
                        : pool.preparedQuery("select content, status, answer from platform_idempotency where key = $1")
                                .execute(Tuple.of(Buffer.buffer(key)))
                                .map(found -> judge(found, content)));
    }

    /** The same work; nobody else gets the key while it goes on, however long that is. */
    <T> Uni<T> holding(byte[] key, Uni<T> work) {
        return holding(key, RENEWED_EVERY, work);
    }

    <T> Uni<T> holding(byte[] key, Duration every, Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            long timer = vertx.setPeriodic(every.toMillis(), tick -> renew(key));
            return work.onTermination().invoke(() -> vertx.cancelTimer(timer));
        });
    }

    private void renew(byte[] key) {
        pool.preparedQuery("update platform_idempotency set claimed_at = $2 where key = $1 and status is null")
                .execute(Tuple.of(Buffer.buffer(key), OffsetDateTime.now(clock)))
                .subscribe()
                .with(done -> {}, failure -> LOG.warn("A lease was not renewed this time", failure));
    }

    /** The first answer stays, whoever else thought to be first and answers later. */
    Uni<Void> keep(byte[] key, int status, @Nullable String body) {
        Buffer answer = body == null ? null : Buffer.buffer(cipher.encrypt(body));
        return pool.preparedQuery("update platform_idempotency set status = $2, answer = $3 "
                        + "where key = $1 and status is null")
                .execute(Tuple.of(Buffer.buffer(key), status, answer))
                .replaceWithVoid();
    }

    /** Nothing happened: the same key may be used again at once. */
    Uni<Void> release(byte[] key) {
        return pool.preparedQuery("delete from platform_idempotency where key = $1 and status is null")
                .execute(Tuple.of(Buffer.buffer(key)))
                .replaceWithVoid();
    }

    private Claim judge(RowSet<Row> found, byte[] content) {
        if (found.size() == 0) {
            return new Claim.InProgress();
        }
        Row row = found.iterator().next();
        if (!Arrays.equals(bytes(row, "content"), content)) {
            return new Claim.OtherContent();
        }
        Integer status = row.getInteger("status");
        if (status == null) {
            return new Claim.InProgress();
        }
        byte[] answer = bytes(row, "answer");
        return new Claim.Repeat(status, answer == null ? null : cipher.decrypt(answer));
    }

    private static byte @Nullable [] bytes(Row row, String column) {
        var buffer = row.getBuffer(column);
        return buffer == null ? null : buffer.getBytes();
    }
}
