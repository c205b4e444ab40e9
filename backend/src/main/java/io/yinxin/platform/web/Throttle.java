package io.yinxin.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Counts events per subject in fixed windows, in the database so that all replicas count together. A count stands on
 * its own connection: it stays when the use case's transaction is rolled back.
 */
@Singleton
public class Throttle {
    private final Pool pool;
    private final Clock clock;
    private final BlindIndex index;

    Throttle(Pool pool, Clock clock, BlindIndex index) {
        this.pool = pool;
        this.clock = clock;
        this.index = index;
    }

    /**
     * Counts one event and fails once there were more than allowed.
     *
     * @param kind what is counted, part of the key
     * @param subject whose events: an address, a receiver; stored only as a keyed digest
     * @throws DomainException {@code code} with params n and retryAfterSeconds = seconds until the window ends
     */
    public Uni<Void> count(String kind, String subject, int allowed, Duration window, ErrorCode code) {
        return add(kind, subject, window, 1).flatMap(count -> {
            if (count <= allowed) {
                return Uni.createFrom().voidItem();
            }
            long wait = secondsLeft(window);
            return Uni.createFrom().failure(DomainException.with(code, Map.of("n", wait, "retryAfterSeconds", wait)));
        });
    }

    /** Shuts a subject out for a period from now on, whatever the windows say. */
    public Uni<Void> block(String kind, String subject, Duration period) {
        OffsetDateTime now = now();
        return pool.preparedQuery("insert into platform_throttle (bucket, window_start, window_end, events) "
                        + "values ($1, $2, $3, 0) on conflict do nothing")
                .execute(Tuple.of(blockOf(kind, subject), now, now.plus(period)))
                .replaceWithVoid();
    }

    /** @throws DomainException TOO_MANY_ATTEMPTS with retryAfterSeconds while {@link #block} lasts */
    public Uni<Void> refuseBlocked(String kind, String subject) {
        OffsetDateTime now = now();
        return pool.preparedQuery("select max(window_end) from platform_throttle where bucket = $1 and window_end > $2")
                .execute(Tuple.of(blockOf(kind, subject), now))
                .map(rows -> rows.iterator().next().getOffsetDateTime(0))
                .flatMap(until -> until == null
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(tooMany(Duration.between(now, until))));
    }

    /** Counts one event without judging it; gives the count of this window. */
    public Uni<Integer> add(String kind, String subject, Duration window, int events) {
        return pool.preparedQuery("insert into platform_throttle (bucket, window_start, window_end, events) "
                        + "values ($1, $2, $3, $4) on conflict (bucket, window_start) "
                        + "do update set events = platform_throttle.events + excluded.events returning events")
                .execute(Tuple.of(
                        Buffer.buffer(index.of(kind, subject)),
                        start(window),
                        start(window).plus(window),
                        events))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** How many events of the present window were counted. */
    public Uni<Integer> current(String kind, String subject, Duration window) {
        return pool.preparedQuery("select events from platform_throttle where bucket = $1 and window_start = $2")
                .execute(Tuple.of(Buffer.buffer(index.of(kind, subject)), start(window)))
                .map(rows -> rows.size() == 0 ? 0 : rows.iterator().next().getInteger(0));
    }

    private Buffer blockOf(String kind, String subject) {
        return Buffer.buffer(index.of(kind + ".block", subject));
    }

    private static DomainException tooMany(Duration left) {
        return DomainException.with(
                CommonError.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", Math.max(1, left.toSeconds())));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OffsetDateTime start(Duration window) {
        long seconds = window.toSeconds();
        long now = clock.instant().getEpochSecond();
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(now - now % seconds), ZoneOffset.UTC);
    }

    private long secondsLeft(Duration window) {
        long seconds = window.toSeconds();
        return seconds - clock.instant().getEpochSecond() % seconds;
    }
}
