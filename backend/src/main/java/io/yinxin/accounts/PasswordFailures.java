package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Wrong passwords in a row per name and the lock that follows (GEN-35). Names nobody has are counted just the same, so
 * that a lock does not tell who exists (SGN-08).
 */
@Singleton
class PasswordFailures {
    private static final String NAME = "account.password-failure";

    private final Pool pool;
    private final Clock clock;
    private final BlindIndex index;
    private final AccountsConfig config;

    PasswordFailures(Pool pool, Clock clock, BlindIndex index, AccountsConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.index = index;
        this.config = config;
    }

    /** @throws DomainException ACCOUNT_LOCKED with param n = minutes left, rounded up */
    Uni<Void> refuseLocked(String username) {
        return pool.preparedQuery(
                        "select locked_until from account_password_failure where name_index = $1 and locked_until > $2")
                .execute(Tuple.of(name(username), now()))
                .invoke(rows -> rows.forEach(row -> refuse(row.getOffsetDateTime(0))))
                .replaceWithVoid();
    }

    /** Counts one wrong password. @return whether it was the one that locks */
    Uni<Boolean> count(String username) {
        OffsetDateTime lock = now().plus(config.duration());
        return pool.preparedQuery(
                        "insert into account_password_failure as f (name_index, failures, locked_until, last_at) "
                                + "values ($1, 1, case when $2 <= 1 then $3::timestamptz end, $4) "
                                + "on conflict (name_index) do update set last_at = $4, "
                                // A lock that ran out starts a new row of failures.
                                + "failures = case when f.locked_until <= $4 then 1 else f.failures + 1 end, "
                                + "locked_until = case when f.locked_until <= $4 then null "
                                + "when f.failures + 1 >= $2 then $3::timestamptz end "
                                + "returning locked_until is not null")
                .execute(Tuple.of(name(username), config.failures(), lock, now()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Void> forget(String username) {
        return pool.preparedQuery("delete from account_password_failure where name_index = $1")
                .execute(Tuple.of(name(username)))
                .replaceWithVoid();
    }

    /** Rows that no longer mean anything. */
    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from account_password_failure where last_at < $1")
                .execute(Tuple.of(now().minus(config.duration()).minusDays(1)))
                .replaceWithVoid();
    }

    private void refuse(OffsetDateTime lockedUntil) {
        Duration left = Duration.between(now(), lockedUntil);
        long minutes = Math.max(1, (left.toSeconds() + 59) / 60);
        throw DomainException.with(AccountError.ACCOUNT_LOCKED, Map.of("n", minutes));
    }

    private Buffer name(String username) {
        return Buffer.buffer(index.of(NAME, username));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
