package io.yinxin.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
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

    /** Fails when the subject has used up what is allowed, without counting this look. */
    public Uni<Void> check(String kind, String subject, int allowed, Duration window) {
        return current(kind, subject, window).flatMap(count -> {
            if (count < allowed) {
                return Uni.createFrom().voidItem();
            }
            return Uni.createFrom()
                    .failure(DomainException.with(
                            CommonError.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", secondsLeft(window))));
        });
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

    private Uni<Integer> current(String kind, String subject, Duration window) {
        return pool.preparedQuery("select events from platform_throttle where bucket = $1 and window_start = $2")
                .execute(Tuple.of(Buffer.buffer(index.of(kind, subject)), start(window)))
                .map(rows -> rows.size() == 0 ? 0 : rows.iterator().next().getInteger(0));
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
