package io.yinxin.signin;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.cards.CardCertificate;
import io.yinxin.cards.CardHolder;
import io.yinxin.cards.CardOrganisation;
import io.yinxin.cards.PresentedCard;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * Keeps card sign-ins between their steps: under the digest of a secret only the page knows, for the browser that began
 * it, the card's data encrypted.
 */
@Singleton
@RegisterForReflection(targets = {PresentedCard.class, CardOrganisation.class, CardHolder.class, CardCertificate.class})
class CardAttempts {
    private final Pool pool;
    private final SealedJson sealed;
    private final CardVisitor visitor;
    private final SignInConfig config;
    private final Clock clock;

    CardAttempts(Pool pool, SealedJson sealed, CardVisitor visitor, SignInConfig config, Clock clock) {
        this.pool = pool;
        this.sealed = sealed;
        this.visitor = visitor;
        this.config = config;
        this.clock = clock;
    }

    /** Within the caller's transaction. @return what the page may call it by */
    Uni<CardAttempt> begin(PresentedCard card, boolean bound) {
        String id = Secrets.token();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into signin_card_attempt (id_digest, visitor_digest, card, bound, expires_at) "
                                        + "values (:id, :visitor, :card, :bound, :expires)")
                        .setParameter("id", Secrets.digest(id))
                        .setParameter("visitor", visitor.digest())
                        .setParameter("card", sealed.seal(card))
                        .setParameter("bound", bound)
                        .setParameter("expires", now().plus(config.cardAttempt()))
                        .executeUpdate())
                .replaceWith(new CardAttempt(id, card, bound));
    }

    /** @throws DomainException CARD_ATTEMPT_EXPIRED */
    Uni<CardAttempt> find(String id) {
        return pool.preparedQuery("select card, bound from signin_card_attempt "
                        + "where id_digest = $1 and visitor_digest = $2 and expires_at > $3")
                .execute(Tuple.of(Buffer.buffer(Secrets.digest(id)), Buffer.buffer(visitor.digest()), now()))
                .map(rows -> {
                    requireOne(rows.size());
                    return attempt(id, rows.iterator().next());
                });
    }

    /** Ends it in the caller's transaction; of two answers at the same time one gets through. */
    Uni<Void> finish(CardAttempt attempt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from signin_card_attempt where id_digest = :id and bound = :bound")
                        .setParameter("id", Secrets.digest(attempt.id()))
                        .setParameter("bound", attempt.bound())
                        .executeUpdate())
                .invoke(CardAttempts::requireOne)
                .replaceWithVoid();
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery("delete from signin_card_attempt where expires_at < $1")
                .execute(Tuple.of(now()))
                .replaceWithVoid();
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new DomainException(CardSignInError.CARD_ATTEMPT_EXPIRED);
        }
    }

    private CardAttempt attempt(String id, Row row) {
        PresentedCard card = sealed.open(row.getBuffer("card").getBytes(), PresentedCard.class);
        return new CardAttempt(id, card, row.getBoolean("bound"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
