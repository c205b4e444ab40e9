package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.cards.CardChallengeView;
import io.yinxin.cards.CardPurpose;
import io.yinxin.cards.ContentChallenges;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

/** What was checked and waits for the legal card (SEL-05): of one session, for as long as its challenge. */
@Singleton
class Preparations {
    private static final int NONCE_BYTES = 32;

    private final Pool pool;
    private final SealedJson sealed;
    private final ContentChallenges challenges;
    private final Clock clock;

    Preparations(Pool pool, SealedJson sealed, ContentChallenges challenges, Clock clock) {
        this.pool = pool;
        this.sealed = sealed;
        this.challenges = challenges;
        this.clock = clock;
    }

    /** What the page shows of it. */
    record Shown(String name, String organisation, String person, String pictureDigest) {
        @Override
        public String toString() {
            return "Shown[" + pictureDigest + "]";
        }
    }

    /** A nonce and the challenge over nonce and content. */
    record Confirmable(byte[] nonce, String challenge) {
        @Override
        public String toString() {
            return "Confirmable[" + challenge + "]";
        }
    }

    /** @param prepared makes the record once challenge and nonce are known */
    Uni<Preparation> keep(CurrentUser user, byte[] content, Shown shown, Function<Confirmable, Prepared> prepared) {
        byte[] nonce = Secrets.bytes(NONCE_BYTES);
        byte[] digest = Prepared.digest(nonce, content);
        UUID id = Ids.next();
        return challenges
                .create(CardPurpose.SEAL, digest)
                .call(challenge ->
                        insert(id, user, challenge, prepared.apply(new Confirmable(nonce, challenge.challenge()))))
                .map(challenge -> new Preparation(
                        id,
                        challenge,
                        new Preparation.Content(
                                shown.name(),
                                shown.organisation(),
                                shown.person(),
                                shown.pictureDigest(),
                                HexFormat.of().formatHex(digest))));
    }

    private Uni<Void> insert(UUID id, CurrentUser user, CardChallengeView challenge, Prepared prepared) {
        return pool.preparedQuery("insert into seal_preparation (id, account_id, session_id, content, expires_at) "
                        + "values ($1, $2, $3, $4, $5)")
                .execute(Tuple.of(
                        id,
                        user.accountId(),
                        user.sessionId(),
                        Buffer.buffer(sealed.seal(prepared)),
                        challenge.expiresAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** @throws DomainException NOT_FOUND, also for those of other sessions; SEAL_PREPARATION_EXPIRED */
    Uni<Prepared> find(UUID id, CurrentUser user) {
        return pool.preparedQuery("select content, expires_at > $4 as open from seal_preparation "
                        + "where id = $1 and account_id = $2 and session_id = $3")
                .execute(Tuple.of(id, user.accountId(), user.sessionId(), OffsetDateTime.now(clock)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                    var row = rows.iterator().next();
                    if (!row.getBoolean("open")) {
                        throw new DomainException(SealError.SEAL_PREPARATION_EXPIRED);
                    }
                    return sealed.open(((Buffer) row.getValue("content")).getBytes(), Prepared.class);
                });
    }

    /** It is done with. Joins the caller's transaction. @throws DomainException SEAL_PREPARATION_EXPIRED if it was already */
    Uni<Void> use(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from seal_preparation where id = :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .invoke(deleted -> {
                    if (deleted == 0) {
                        throw new DomainException(SealError.SEAL_PREPARATION_EXPIRED);
                    }
                })
                .replaceWithVoid();
    }

    /** Kept for a day beyond their end, to tell those who come late that they are late. */
    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from seal_preparation where expires_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock).minusDays(1)))
                .replaceWithVoid();
    }
}
