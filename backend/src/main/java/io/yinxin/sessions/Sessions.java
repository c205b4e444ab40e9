package io.yinxin.sessions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.AccountState;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Opening, checking and ending sessions. Every request asks here, hence plain SQL on the pool. */
@Singleton
public class Sessions {
    /** The last use is written at most this often, so that reading does not become writing. */
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(30);

    /** No session has this id. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Pool pool;
    private final Clock clock;
    private final SessionsConfig config;

    Sessions(Pool pool, Clock clock, SessionsConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    /** What a presented token is worth. */
    public sealed interface Checked {
        record Good(CurrentUser user) implements Checked {}

        record Ended(EndReason reason) implements Checked {}

        /** Nobody's token. */
        record Unknown() implements Checked {}
    }

    public Uni<Opened> open(NewSession session) {
        String token = Secrets.token();
        UUID id = Ids.next();
        OffsetDateTime now = now();
        OffsetDateTime expires = now.plus(config.absolute());
        return pool.preparedQuery("insert into session (id, token_digest, account_id, kind, organisation_id, method, "
                        + "must_change_password, opened_at, last_seen_at, expires_at, client_address, user_agent) "
                        + "values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11)")
                .execute(Tuple.from(new Object[] {
                    id,
                    Buffer.buffer(Secrets.digest(token)),
                    session.accountId(),
                    session.kind().name(),
                    session.organisationId(),
                    session.method().name(),
                    session.mustChangePassword(),
                    now,
                    expires,
                    session.clientAddress(),
                    session.userAgent()
                }))
                .replaceWith(new Opened(userOf(session, id, now), token));
    }

    /** Writes down that the session is in use at this moment. */
    public Uni<Void> touch(UUID sessionId) {
        return touch(sessionId, now());
    }

    /** @param activity whether this request counts as use by the person (a page's own polling does not) */
    public Uni<Checked> check(String token, boolean activity) {
        return pool.preparedQuery(
                        "select s.id, s.account_id, s.kind, s.organisation_id, s.method, s.must_change_password, "
                                + "s.opened_at, s.last_seen_at, s.expires_at, s.end_reason, a.kind as present_kind, "
                                + "a.state as account_state from session s join account a on a.id = s.account_id "
                                + "where s.token_digest = $1")
                .execute(Tuple.of(Buffer.buffer(Secrets.digest(token))))
                .flatMap(rows -> judge(rows, activity));
    }

    /** The person of a live session; empty once it is over. Being asked for does not count as use. */
    public Uni<Optional<CurrentUser>> live(UUID accountId, UUID sessionId) {
        return pool.preparedQuery(
                        "select s.id, s.account_id, s.kind, s.organisation_id, s.method, s.must_change_password, "
                                + "s.opened_at from session s join account a on a.id = s.account_id and a.kind = s.kind "
                                + "and a.state not in ('DISABLED', 'DELETED') where s.id = $2 and s.account_id = $1 "
                                + "and s.ended_at is null and s.expires_at > $3 and s.last_seen_at > $4")
                .execute(Tuple.of(accountId, sessionId, now(), now().minus(config.idle())))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(user(rows.iterator().next())));
    }

    /** Times of a live session. */
    public Uni<SessionTimes> times(CurrentUser user) {
        return pool.preparedQuery("select s.opened_at, s.last_seen_at, s.expires_at, p.opened_at as previous_at, "
                        + "p.method as previous_method, p.client_address as previous_address "
                        + "from session s left join lateral (select opened_at, method, client_address from session "
                        + "where account_id = s.account_id and opened_at < s.opened_at order by opened_at desc limit 1) p "
                        + "on true where s.id = $1")
                .execute(Tuple.of(user.sessionId()))
                .map(rows -> times(rows.iterator().next()));
    }

    /** The account's live sessions, newest first. */
    public Uni<List<LiveSession>> live(UUID accountId) {
        return pool.preparedQuery("select id, method, opened_at, last_seen_at, client_address, user_agent from session "
                        + "where account_id = $1 and ended_at is null and expires_at > $2 and last_seen_at > $3 "
                        + "order by opened_at desc")
                .execute(Tuple.of(accountId, now(), now().minus(config.idle())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LiveSession::of)
                        .toList());
    }

    /** Ends one session of the account. @return false if the account has no such live session */
    public Uni<Boolean> endOne(UUID accountId, UUID sessionId, EndReason reason) {
        return pool.preparedQuery("update session set ended_at = $3, end_reason = $4 "
                        + "where id = $2 and account_id = $1 and ended_at is null")
                .execute(Tuple.of(accountId, sessionId, now(), reason.name()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** From now on somebody wants to know when this session is over, whatever ends it. */
    public Uni<Void> watch(UUID sessionId) {
        return pool.preparedQuery("update session set end_to_tell = true where id = $1 and not end_to_tell")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    /** Watched sessions that are over, until {@link #told}. */
    public Uni<List<UUID>> watchedAndOver(int most) {
        return pool.preparedQuery("select id from session where end_to_tell and ended_at is not null "
                        + "order by ended_at limit $1")
                .execute(Tuple.of(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    public Uni<Void> told(List<UUID> sessionIds) {
        return pool.preparedQuery("update session set end_to_tell = false where id = any($1)")
                .execute(Tuple.of(sessionIds.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Ends watched sessions whose time is up; others end when somebody comes with their cookie. */
    public Uni<Void> endIdle() {
        return pool.preparedQuery("update session set ended_at = $1, "
                        + "end_reason = case when expires_at <= $1 then 'ABSOLUTE' else 'IDLE' end "
                        + "where end_to_tell and ended_at is null and (expires_at <= $1 or last_seen_at <= $2)")
                .execute(Tuple.of(now(), now().minus(config.idle())))
                .replaceWithVoid();
    }

    /** In this session the holder has proven the mobile (SGN-17). */
    public Uni<Void> markProven(UUID sessionId) {
        return pool.preparedQuery("update session set first_proof_at = $2 where id = $1")
                .execute(Tuple.of(sessionId, now()))
                .replaceWithVoid();
    }

    public Uni<Boolean> isProven(UUID sessionId) {
        return pool.preparedQuery("select 1 from session where id = $1 and first_proof_at is not null")
                .execute(Tuple.of(sessionId))
                .map(rows -> rows.size() == 1);
    }

    /** The session was open for a proof alone; it is open for everything now (OPR-22). */
    public Uni<Void> openFully(UUID sessionId) {
        return pool.preparedQuery("update session set must_change_password = false where id = $1")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    /** When each of the accounts was signed in to last, of those that were in the last 90 days. */
    public Uni<Map<UUID, Instant>> lastSignIns(Collection<UUID> accountIds) {
        return pool.preparedQuery("select a.id, s.opened_at from unnest($1::uuid[]) as a (id) cross join lateral "
                        + "(select opened_at from session where account_id = a.id order by opened_at desc limit 1) s")
                .execute(Tuple.of((Object) accountIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getUUID("id"),
                                row -> row.getOffsetDateTime("opened_at").toInstant())));
    }

    public Uni<Void> end(UUID sessionId, EndReason reason) {
        return pool.preparedQuery(
                        "update session set ended_at = $2, end_reason = $3 where id = $1 and ended_at is null")
                .execute(Tuple.of(sessionId, now(), reason.name()))
                .replaceWithVoid();
    }

    /**
     * Ends the account's sessions but the named one (GEN-38), together with what ends them: joins the caller's Hibernate
     * Reactive transaction.
     *
     * @return how many were ended
     */
    @WithTransaction
    public Uni<Integer> endOthers(UUID accountId, @Nullable UUID except, EndReason reason) {
        return Panache.getSession()
                .flatMap(
                        session -> session.createNativeQuery("update session set ended_at = :now, end_reason = :reason "
                                        + "where account_id = :account and ended_at is null and id <> :except")
                                .setParameter("now", now())
                                .setParameter("reason", reason.name())
                                .setParameter("account", accountId)
                                .setParameter("except", except == null ? NOBODY : except)
                                .executeUpdate());
    }

    /** Forgets sessions that ended, or ran out, more than 90 days ago. */
    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from session where expires_at < $1")
                .execute(Tuple.of(now().minusDays(90)))
                .replaceWithVoid();
    }

    private Uni<Checked> judge(RowSet<Row> rows, boolean activity) {
        if (rows.size() == 0) {
            return Uni.createFrom().item(new Checked.Unknown());
        }
        Row row = rows.iterator().next();
        OffsetDateTime now = now();
        String ended = row.getString("end_reason");
        if (ended != null) {
            return Uni.createFrom().item(new Checked.Ended(EndReason.valueOf(ended)));
        }
        OffsetDateTime seen = row.getOffsetDateTime("last_seen_at");
        UUID id = row.getUUID("id");
        if (!now.isBefore(row.getOffsetDateTime("expires_at"))) {
            return end(id, EndReason.ABSOLUTE).replaceWith(new Checked.Ended(EndReason.ABSOLUTE));
        }
        if (!now.isBefore(seen.plus(config.idle()))) {
            return end(id, EndReason.IDLE).replaceWith(new Checked.Ended(EndReason.IDLE));
        }
        EndReason overtaken = overtaken(row);
        if (overtaken != null) {
            return end(id, overtaken).replaceWith(new Checked.Ended(overtaken));
        }
        Checked good = new Checked.Good(user(row));
        boolean touch = activity && now.isAfter(seen.plus(TOUCH_EVERY));
        return touch ? touch(id, now).replaceWith(good) : Uni.createFrom().item(good);
    }

    /**
     * Why a session must not go on that was opened at the very moment when its account became something else: whoever
     * ended the account's sessions then did not see this one yet.
     */
    private static @Nullable EndReason overtaken(Row row) {
        return switch (AccountState.valueOf(row.getString("account_state"))) {
            case DELETED -> EndReason.DELETED;
            case DISABLED -> EndReason.DISABLED;
            case ACTIVE, NOT_ACTIVATED ->
                row.getString("present_kind").equals(row.getString("kind")) ? null : EndReason.DATA_CHANGED;
        };
    }

    private Uni<Void> touch(UUID sessionId, OffsetDateTime now) {
        return pool.preparedQuery("update session set last_seen_at = $2 where id = $1")
                .execute(Tuple.of(sessionId, now))
                .replaceWithVoid();
    }

    private SessionTimes times(Row row) {
        OffsetDateTime previousAt = row.getOffsetDateTime("previous_at");
        SessionTimes.Previous previous = previousAt == null
                ? null
                : new SessionTimes.Previous(
                        previousAt.toInstant(),
                        SignInMethod.valueOf(row.getString("previous_method")),
                        row.getString("previous_address"));
        return new SessionTimes(
                row.getOffsetDateTime("opened_at").toInstant(),
                row.getOffsetDateTime("last_seen_at").plus(config.idle()).toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                previous);
    }

    private static CurrentUser userOf(NewSession session, UUID id, OffsetDateTime openedAt) {
        return new CurrentUser(
                session.accountId(),
                session.kind(),
                session.organisationId(),
                id,
                session.method(),
                openedAt.toInstant(),
                session.mustChangePassword());
    }

    private static CurrentUser user(Row row) {
        return new CurrentUser(
                row.getUUID("account_id"),
                UserKind.valueOf(row.getString("kind")),
                row.getUUID("organisation_id"),
                row.getUUID("id"),
                SignInMethod.valueOf(row.getString("method")),
                row.getOffsetDateTime("opened_at").toInstant(),
                row.getBoolean("must_change_password"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
