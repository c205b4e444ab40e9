package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Codes given out, and what became of them. */
@Singleton
class GrantStore {
    static final Duration CODE_LIFETIME = Duration.ofSeconds(60);
    /** As long as a code presented again shall be recognised; tokens are long over by then. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Pool pool;
    private final Clock clock;

    GrantStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @return the code; known to the browser and the application only */
    Uni<String> give(Client client, CurrentUser user, Asked asked) {
        String code = Secrets.token();
        OffsetDateTime now = now();
        return pool.preparedQuery("insert into openid_grant (id, code_digest, client_id, account_id, session_id, "
                        + "redirect_uri, challenge, nonce, scope, created_at, expires_at) "
                        + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
                .execute(Tuple.from(new Object[] {
                    Ids.next(),
                    Buffer.buffer(Secrets.digest(code)),
                    client.id(),
                    user.accountId(),
                    user.sessionId(),
                    asked.redirectUri(),
                    asked.challenge(),
                    asked.nonce(),
                    asked.scope(),
                    now,
                    now.plus(CODE_LIFETIME)
                }))
                .replaceWith(code);
    }

    /**
     * Uses a code up, whatever else may be wrong with the exchange. Presented a second time by its application, it was
     * stolen from one of the two: what came of it is withdrawn (RFC 9700 section 4.5).
     *
     * @return null if the application has no such unused code
     */
    Uni<@Nullable Grant> take(String code, Client client) {
        Tuple key = Tuple.of(Buffer.buffer(Secrets.digest(code)), client.id(), now());
        return pool.preparedQuery("update openid_grant set used_at = $3 "
                        + "where code_digest = $1 and client_id = $2 and used_at is null returning *")
                .execute(key)
                .flatMap(rows -> rows.size() == 1
                        ? Uni.createFrom().item(Grant.of(rows.iterator().next()))
                        : pool.preparedQuery("update openid_grant set withdrawn_at = coalesce(withdrawn_at, $3) "
                                        + "where code_digest = $1 and client_id = $2")
                                .execute(key)
                                .replaceWith((Grant) null));
    }

    Uni<Boolean> isGood(UUID id) {
        return pool.preparedQuery("select 1 from openid_grant where id = $1 and withdrawn_at is null")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 1);
    }

    /** @return false if this assertion was used before */
    Uni<Boolean> useAssertion(Client client, String id, Instant expiresAt) {
        return pool.preparedQuery(
                        "insert into openid_assertion (digest, expires_at) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(
                        Buffer.buffer(Secrets.digest(client.id() + " " + id)), expiresAt.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from openid_grant where created_at < $1")
                .execute(Tuple.of(now().minus(KEPT)))
                .chain(() -> pool.preparedQuery("delete from openid_assertion where expires_at < $1")
                        .execute(Tuple.of(now().minusMinutes(5))))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
