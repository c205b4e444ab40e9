package io.yinxin.cards;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Challenges not signed yet. Taking one deletes it in the same statement: two requests at a time cannot both have it. */
@Singleton
class ChallengeStore {
    private static final String TAKE = "delete from card_challenge where id = (select id from card_challenge "
            + "where binding = $1 and purpose = $2 and account_id is not distinct from $3 "
            + "and ($4::text is null or challenge = $4) order by expires_at desc, id desc limit 1 for update) "
            + "returning id, challenge, expires_at > $5 as open";

    private final Pool pool;
    private final Clock clock;

    ChallengeStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> keep(Challenge challenge, CardPurpose purpose, ChallengeOwner owner, Instant until) {
        return pool.preparedQuery(
                        "insert into card_challenge (id, binding, account_id, purpose, challenge, expires_at) "
                                + "values ($1, $2, $3, $4, $5, $6)")
                .execute(Tuple.of(
                        challenge.id(),
                        Buffer.buffer(owner.binding()),
                        owner.accountId(),
                        purpose.name(),
                        challenge.text(),
                        until.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /**
     * @param text which of several open ones; null for the newest
     * @throws DomainException CHALLENGE_USED, CHALLENGE_EXPIRED
     */
    Uni<Challenge> take(ChallengeOwner owner, CardPurpose purpose, @Nullable String text) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(
                        Buffer.buffer(owner.binding()),
                        purpose.name(),
                        owner.accountId(),
                        text,
                        OffsetDateTime.now(clock)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new DomainException(CardError.CHALLENGE_USED);
                    }
                    var row = rows.iterator().next();
                    if (!row.getBoolean("open")) {
                        throw new DomainException(CardError.CHALLENGE_EXPIRED);
                    }
                    UUID id = row.getUUID("id");
                    return new Challenge(id, row.getString("challenge"));
                });
    }

    /** Kept for a day beyond their end, to tell those who come late that they are late. */
    @Scheduled(every = "15m", delayed = "2m", identity = "card-housekeeping")
    Uni<Void> forget() {
        return pool.preparedQuery("delete from card_challenge where expires_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock).minusDays(1)))
                .replaceWithVoid();
    }
}
