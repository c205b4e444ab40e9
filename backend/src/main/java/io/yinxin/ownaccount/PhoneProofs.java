package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** In which sessions the holder has just proven to be there and may bind another phone. */
@Singleton
class PhoneProofs {
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final Pool pool;
    private final Clock clock;

    PhoneProofs(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Joins the caller's transaction; a proof made before is made anew. */
    Uni<Void> put(UUID sessionId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into ownaccount_phone_proof (session_id, proven_at) values (:session, :now) "
                                        + "on conflict (session_id) do update set proven_at = excluded.proven_at")
                        .setParameter("session", sessionId)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @throws DomainException MOBILE_PROOF_REQUIRED */
    Uni<Void> require(UUID sessionId) {
        return pool.preparedQuery("select 1 from ownaccount_phone_proof where session_id = $1 and proven_at > $2")
                .execute(Tuple.of(sessionId, since()))
                .invoke(rows -> requireOne(rows.size()))
                .replaceWithVoid();
    }

    /** Uses the proof up, joins the caller's transaction. @throws DomainException MOBILE_PROOF_REQUIRED */
    Uni<Void> take(UUID sessionId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from ownaccount_phone_proof where session_id = :session and proven_at > :since")
                        .setParameter("session", sessionId)
                        .setParameter("since", since())
                        .executeUpdate())
                .invoke(PhoneProofs::requireOne)
                .replaceWithVoid();
    }

    private OffsetDateTime since() {
        return OffsetDateTime.now(clock).minus(GOOD_FOR);
    }

    private static void requireOne(int found) {
        if (found != 1) {
            throw new DomainException(OwnAccountError.MOBILE_PROOF_REQUIRED);
        }
    }
}
