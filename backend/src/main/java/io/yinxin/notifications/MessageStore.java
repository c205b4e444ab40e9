package io.yinxin.notifications;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.personaldata.RetentionConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as a queue. A claim takes rows nobody else is taking (SKIP LOCKED) and puts their next try behind the lease:
 * should this instance die, they come up again by themselves. No lock or transaction is held while a message travels.
 */
@Singleton
class MessageStore {
    private static final String CLAIM =
            "update notification_message set attempts = attempts + 1, lease = $4, next_at = $5 "
                    + "where id in (select id from notification_message where channel = $1 and state = 'WAITING' "
                    + "and next_at <= $2 and (expires_at is null or expires_at > $2) "
                    + "order by next_at limit $3 for update skip locked) "
                    + "returning id, template, receiver, content, attempts, give_up_at, expires_at";

    /** Receiver and text are forgotten with the last use there is for them: they may hold a code. */
    private static final String FINISH = "update notification_message set state = $3, done_at = $4, error = $5, "
            + "receiver = null, content = null, lease = null where id = $1 and lease = $2";

    private static final String GIVE_UP =
            "update notification_message set state = 'DEAD', done_at = $3, error = $4, lease = null where id = $1 and lease = $2";

    private static final String POSTPONE =
            "update notification_message set next_at = $3, error = $4, lease = null where id = $1 and lease = $2";

    private static final String GIVE_BACK = "update notification_message set attempts = attempts - 1, next_at = $3, "
            + "error = $4, lease = null where id = $1 and lease = $2";

    private final Pool pool;
    private final Clock clock;
    private final NotificationsConfig config;
    private final RetentionConfig retention;

    MessageStore(Pool pool, Clock clock, NotificationsConfig config, RetentionConfig retention) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
        this.retention = retention;
    }

    Uni<List<ClaimedMessage>> claim(Channel channel, int atMost) {
        UUID lease = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(channel.name(), now, atMost, lease, now.plus(config.lease())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> claimed(row, lease))
                        .toList());
    }

    Uni<Void> finish(ClaimedMessage message, MessageState state, @Nullable String error) {
        return pool.preparedQuery(FINISH)
                .execute(Tuple.of(message.id(), message.lease(), state.name(), OffsetDateTime.now(clock), error))
                .replaceWithVoid();
    }

    /** Keeps receiver and text: an operator may have it tried again. */
    Uni<Void> giveUp(ClaimedMessage message, String error) {
        return pool.preparedQuery(GIVE_UP)
                .execute(Tuple.of(message.id(), message.lease(), OffsetDateTime.now(clock), error))
                .replaceWithVoid();
    }

    Uni<Void> postpone(ClaimedMessage message, Instant next, String error) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(message.id(), message.lease(), next.atOffset(ZoneOffset.UTC), error))
                .replaceWithVoid();
    }

    /** As {@link #postpone}, without counting a try. */
    Uni<Void> giveBack(ClaimedMessage message, Instant next, String error) {
        return pool.preparedQuery(GIVE_BACK)
                .execute(Tuple.of(message.id(), message.lease(), next.atOffset(ZoneOffset.UTC), error))
                .replaceWithVoid();
    }

    /** Messages whose use is over, and their text with it. */
    Uni<Integer> expire() {
        return pool.preparedQuery("update notification_message set state = 'EXPIRED', done_at = $1, receiver = null, "
                        + "content = null, lease = null "
                        + "where state in ('WAITING', 'DEAD') and expires_at <= $1")
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .map(rows -> rows.rowCount());
    }

    /** Records of messages done with long ago; the dead ones stay until somebody has looked, but not for ever. */
    Uni<Integer> forget() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery("delete from notification_message where "
                        + "state in ('SENT', 'EXPIRED', 'REFUSED') and done_at < $1 or state = 'DEAD' and done_at < $2")
                .execute(Tuple.of(now.minus(config.keep()), now.minus(retention.deadMessages())))
                .map(rows -> rows.rowCount());
    }

    Uni<Backlog> backlog() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery("select count(*) filter (where state = 'WAITING'), "
                        + "coalesce(extract(epoch from $1 - min(created_at) filter (where state = 'WAITING')), 0)::bigint, "
                        + "count(*) filter (where state = 'DEAD') "
                        + "from notification_message where state in ('WAITING', 'DEAD')")
                .execute(Tuple.of(now))
                .map(rows -> rows.iterator().next())
                .map(row -> new Backlog(row.getLong(0), Math.max(0, row.getLong(1)), row.getLong(2)));
    }

    private static ClaimedMessage claimed(Row row, UUID lease) {
        OffsetDateTime expiresAt = row.getOffsetDateTime("expires_at");
        return new ClaimedMessage(
                row.getUUID("id"),
                lease,
                MessageTemplate.valueOf(row.getString("template")),
                row.getBuffer("receiver").getBytes(),
                row.getBuffer("content").getBytes(),
                row.getInteger("attempts"),
                row.getOffsetDateTime("give_up_at").toInstant(),
                expiresAt == null ? null : expiresAt.toInstant());
    }
}
