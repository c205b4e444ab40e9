package io.yinxin.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sign-ins that have passed the password and wait for the code. */
@Singleton
class StaffAttempts {
    private static final int MOST_CODES = 5;

    private final Pool pool;
    private final ColumnCipher cipher;
    private final StaffConfig config;
    private final Clock clock;

    StaffAttempts(Pool pool, ColumnCipher cipher, StaffConfig config, Clock clock) {
        this.pool = pool;
        this.cipher = cipher;
        this.config = config;
        this.clock = clock;
    }

    /** @param secret what is being enrolled; null if there is one on record */
    record Attempt(UUID staffId, @Nullable String secret) {}

    /** @return what the page may call it by */
    Uni<String> begin(UUID staffId, @Nullable String secret) {
        String token = Secrets.token();
        return pool.preparedQuery("insert into staff_attempt (token_digest, staff_id, secret, failures, expires_at) "
                        + "values ($1, $2, $3, 0, $4)")
                .execute(Tuple.of(
                        digest(token),
                        staffId,
                        secret == null ? null : Buffer.buffer(cipher.encrypt(secret)),
                        OffsetDateTime.now(clock).plus(config.attempt())))
                .replaceWith(token);
    }

    /** Counts one code against it. @throws DomainException STAFF_ATTEMPT_EXPIRED */
    Uni<Attempt> tryCode(String token) {
        return pool.preparedQuery("update staff_attempt set failures = failures + 1 where token_digest = $1 "
                        + "and expires_at > $2 and failures < $3 returning staff_id, secret")
                .execute(Tuple.of(digest(token), OffsetDateTime.now(clock), MOST_CODES))
                .map(this::first);
    }

    /** @throws DomainException STAFF_ATTEMPT_EXPIRED if another request was quicker */
    Uni<Void> end(String token) {
        return pool.preparedQuery("delete from staff_attempt where token_digest = $1")
                .execute(Tuple.of(digest(token)))
                .invoke(gone -> require(gone.rowCount() == 1))
                .replaceWithVoid();
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery("delete from staff_attempt where expires_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    private Attempt first(RowSet<Row> rows) {
        require(rows.size() == 1);
        Row row = rows.iterator().next();
        io.vertx.mutiny.core.buffer.Buffer secret = row.getBuffer("secret");
        return new Attempt(row.getUUID("staff_id"), secret == null ? null : cipher.decrypt(secret.getBytes()));
    }

    private static void require(boolean alive) {
        if (!alive) {
            throw new DomainException(StaffError.STAFF_ATTEMPT_EXPIRED);
        }
    }

    private static Buffer digest(String token) {
        return Buffer.buffer(Secrets.digest(token));
    }
}
