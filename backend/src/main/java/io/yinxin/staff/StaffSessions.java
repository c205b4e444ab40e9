package io.yinxin.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Duty;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Sessions of the staff. Duties are read with each request, so that a withdrawn one ends at once. */
@Singleton
class StaffSessions {
    /** The last use is written at most this often, so that reading does not become writing. */
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(30);

    private final Pool pool;
    private final Clock clock;
    private final StaffConfig config;

    StaffSessions(Pool pool, Clock clock, StaffConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    /** What a presented token is worth. */
    sealed interface Checked {
        record Good(CurrentStaff staff) implements Checked {}

        /** @param reason as the page is told: IDLE, ABSOLUTE, SIGNED_OUT, DISABLED */
        record Ended(String reason) implements Checked {}

        record Unknown() implements Checked {}
    }

    /** When a session ends, by itself and in any case. */
    record Times(Instant signedInAt, Instant idleExpiresAt, Instant expiresAt) {}

    /** @return the token, known to the browser only */
    Uni<String> open(UUID staffId, String address, String userAgent) {
        String token = Secrets.token();
        OffsetDateTime now = now();
        return pool.preparedQuery("insert into staff_session (id, token_digest, staff_id, opened_at, last_seen_at, "
                        + "expires_at, client_address, user_agent) values ($1, $2, $3, $4, $4, $5, $6, $7)")
                .execute(Tuple.of(
                                Ids.next(),
                                Buffer.buffer(Secrets.digest(token)),
                                staffId,
                                now,
                                now.plus(config.absolute()),
                                address)
                        .addString(userAgent))
                .replaceWith(token);
    }

    /** @param activity whether this request counts as use by the person */
    Uni<Checked> check(String token, boolean activity) {
        return pool.preparedQuery("select s.id, s.staff_id, s.opened_at, s.last_seen_at, s.expires_at, s.end_reason, "
                        + "m.username, m.name, m.state, array(select d.duty from staff_duty d "
                        + "where d.staff_id = m.id) as duties, array(select d.duty from staff_duty d "
                        + "where d.staff_id = m.id and d.may_confirm) as confirms "
                        + "from staff_session s join staff m on m.id = s.staff_id where s.token_digest = $1")
                .execute(Tuple.of(Buffer.buffer(Secrets.digest(token))))
                .flatMap(rows -> judge(rows, activity));
    }

    Uni<Times> times(UUID sessionId) {
        return pool.preparedQuery("select opened_at, last_seen_at, expires_at from staff_session where id = $1")
                .execute(Tuple.of(sessionId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Times(
                        row.getOffsetDateTime("opened_at").toInstant(),
                        row.getOffsetDateTime("last_seen_at")
                                .plus(config.idle())
                                .toInstant(),
                        row.getOffsetDateTime("expires_at").toInstant()));
    }

    Uni<Void> end(UUID sessionId, String reason) {
        return pool.preparedQuery(
                        "update staff_session set ended_at = $2, end_reason = $3 where id = $1 and ended_at is null")
                .execute(Tuple.of(sessionId, now(), reason))
                .replaceWithVoid();
    }

    /** All of somebody's, when they are disabled or get another second factor. */
    Uni<Void> endAllOf(UUID staffId, String reason) {
        return pool.preparedQuery(
                        "update staff_session set ended_at = $2, end_reason = $3 where staff_id = $1 and ended_at is null")
                .execute(Tuple.of(staffId, now(), reason))
                .replaceWithVoid();
    }

    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from staff_session where expires_at < $1")
                .execute(Tuple.of(now().minusDays(180)))
                .replaceWithVoid();
    }

    private Uni<Checked> judge(RowSet<Row> rows, boolean activity) {
        if (rows.size() == 0) {
            return Uni.createFrom().item(new Checked.Unknown());
        }
        Row row = rows.iterator().next();
        OffsetDateTime now = now();
        UUID id = row.getUUID("id");
        String ended = row.getString("end_reason");
        if (ended != null) {
            return Uni.createFrom().item(new Checked.Ended(ended));
        }
        if (StaffState.valueOf(row.getString("state")) != StaffState.ACTIVE) {
            return ending(id, "DISABLED");
        }
        if (!now.isBefore(row.getOffsetDateTime("expires_at"))) {
            return ending(id, "ABSOLUTE");
        }
        OffsetDateTime seen = row.getOffsetDateTime("last_seen_at");
        if (!now.isBefore(seen.plus(config.idle()))) {
            return ending(id, "IDLE");
        }
        Checked good = new Checked.Good(staff(row, id));
        boolean touch = activity && now.isAfter(seen.plus(TOUCH_EVERY));
        return touch ? touch(id, now).replaceWith(good) : Uni.createFrom().item(good);
    }

    private Uni<Checked> ending(UUID id, String reason) {
        return end(id, reason).replaceWith(new Checked.Ended(reason));
    }

    private Uni<Void> touch(UUID id, OffsetDateTime now) {
        return pool.preparedQuery("update staff_session set last_seen_at = $2 where id = $1")
                .execute(Tuple.of(id, now))
                .replaceWithVoid();
    }

    private static CurrentStaff staff(Row row, UUID sessionId) {
        return new CurrentStaff(
                row.getUUID("staff_id"),
                row.getString("username"),
                row.getString("name"),
                duties(row.getArrayOfStrings("duties")),
                duties(row.getArrayOfStrings("confirms")),
                sessionId,
                row.getOffsetDateTime("opened_at").toInstant());
    }

    private static Set<Duty> duties(String[] names) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        for (String name : names) {
            duties.add(Duty.valueOf(name));
        }
        return duties;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
