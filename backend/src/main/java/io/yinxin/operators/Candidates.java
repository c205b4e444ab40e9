package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.cards.PresentedCard;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Keeps presented cards for the session they were presented in, encrypted. */
@Singleton
class Candidates {
    private final Pool pool;
    private final SealedJson sealed;
    private final OperatorsConfig config;
    private final Clock clock;

    Candidates(Pool pool, SealedJson sealed, OperatorsConfig config, Clock clock) {
        this.pool = pool;
        this.sealed = sealed;
        this.config = config;
        this.clock = clock;
    }

    Uni<Candidate> add(UUID sessionId, PresentedCard card) {
        OffsetDateTime expiresAt = now().plus(config.candidate());
        Candidate candidate = new Candidate(Ids.next(), card, expiresAt.toInstant());
        return pool.preparedQuery(
                        "insert into operator_candidate (id, session_id, card, expires_at) values ($1, $2, $3, $4)")
                .execute(Tuple.of(candidate.id(), sessionId, Buffer.buffer(sealed.seal(card)), expiresAt))
                .replaceWith(candidate);
    }

    /** @throws DomainException CANDIDATE_EXPIRED */
    Uni<Candidate> find(UUID sessionId, String id) {
        return pool.preparedQuery("select id, card, expires_at from operator_candidate "
                        + "where id = $1 and session_id = $2 and expires_at > $3")
                .execute(Tuple.of(parse(id), sessionId, now()))
                .map(rows -> {
                    requireOne(rows.size());
                    return candidate(rows.iterator().next());
                });
    }

    /** Ends it in the caller's transaction; of two confirmations at the same time one gets through. */
    Uni<Void> finish(Candidate candidate) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from operator_candidate where id = :id")
                        .setParameter("id", candidate.id())
                        .executeUpdate())
                .invoke(Candidates::requireOne)
                .replaceWithVoid();
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery("delete from operator_candidate where expires_at < $1")
                .execute(Tuple.of(now()))
                .replaceWithVoid();
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new DomainException(OperatorError.CANDIDATE_EXPIRED);
        }
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new DomainException(OperatorError.CANDIDATE_EXPIRED);
        }
    }

    private Candidate candidate(Row row) {
        return new Candidate(
                row.getUUID("id"),
                sealed.open(row.getBuffer("card").getBytes(), PresentedCard.class),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
