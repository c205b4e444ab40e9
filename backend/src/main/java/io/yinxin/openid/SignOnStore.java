package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Which session was used in which application: the outbox of sign-outs. */
@Singleton
class SignOnStore {
    /** Longer than the last repeat; a session lives half a day. */
    private static final Duration KEPT = Duration.ofDays(3);
    /** While one replica tells an application, the others leave it alone. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Pool pool;
    private final Sessions sessions;
    private final Clock clock;

    SignOnStore(Pool pool, Sessions sessions, Clock clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Before a code is given out: what is not written down is never told. */
    Uni<Void> entered(Client client, CurrentUser user, String issuer) {
        if (client.signOutCall() == null) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("insert into openid_sign_on (session_id, client_id, account_id, issuer, entered_at) "
                        + "values ($1, $2, $3, $4, $5) on conflict (session_id, client_id) do nothing")
                .execute(Tuple.of(user.sessionId(), client.id(), user.accountId(), issuer, now()))
                .chain(() -> sessions.watch(user.sessionId()));
    }

    /** The sessions are over. Done twice it is the same. */
    Uni<Void> due(List<UUID> sessionIds) {
        return pool.preparedQuery("update openid_sign_on set due_at = $2 where session_id = any($1) and due_at is null "
                        + "and told_at is null")
                .execute(Tuple.of(sessionIds.toArray(UUID[]::new), now()))
                .replaceWithVoid();
    }

    /** Some of those to be told now, for this replica alone. */
    Uni<List<SignOn>> claim(int most) {
        return pool.preparedQuery("update openid_sign_on set attempts = attempts + 1, due_at = $1 "
                        + "where (session_id, client_id) in (select session_id, client_id from openid_sign_on "
                        + "where due_at is not null and told_at is null and due_at <= $2 order by due_at limit $3 "
                        + "for update skip locked) returning session_id, client_id, account_id, issuer, attempts")
                .execute(Tuple.of(now().plus(LEASE), now(), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SignOn::of)
                        .toList());
    }

    Uni<Void> told(SignOn signOn) {
        return pool.preparedQuery("update openid_sign_on set told_at = $3 where session_id = $1 and client_id = $2")
                .execute(Tuple.of(signOn.sessionId(), signOn.clientId(), now()))
                .replaceWithVoid();
    }

    Uni<Void> again(SignOn signOn, Duration pause) {
        return pool.preparedQuery("update openid_sign_on set due_at = $3 where session_id = $1 and client_id = $2")
                .execute(Tuple.of(signOn.sessionId(), signOn.clientId(), now().plus(pause)))
                .replaceWithVoid();
    }

    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from openid_sign_on where entered_at < $1")
                .execute(Tuple.of(now().minus(KEPT)))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
