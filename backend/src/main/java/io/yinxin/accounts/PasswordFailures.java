package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords in a row per name and the lock that follows (GEN-35). Names nobody has are counted just the same, so
 * that a lock does not tell who exists (SGN-08). An account with several names has a count for each: only who knows the
 * password learns that they belong together.
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

    /**
     * Counts an attempt before the password is looked at, so that attempts made at the same time cannot pass together;
     * {@link #forget} it when the password was right, {@link #undo} it when it could not be checked.
     *
     * @param accountId whose name it is, if anybody's
     * @return whether this attempt, if wrong, is the one that locks
     * @throws DomainException ACCOUNT_LOCKED with param n = minutes left, rounded up
     */
    Uni<Boolean> begin(String username, @Nullable UUID accountId) {
        OffsetDateTime lock = now().plus(config.duration());
        return pool.preparedQuery(
                        "insert into account_password_failure as f (name_index, failures, locked_until, last_at, account_id) "
                                + "values ($1, 1, case when $2 <= 1 then $3::timestamptz end, $4, $5) "
                                + "on conflict (name_index) do update set last_at = $4, account_id = $5, "
                                // A lock that ran out starts a new row of failures.
                                + "failures = case when f.locked_until is null then f.failures + 1 else 1 end, "
                                + "locked_until = case when f.locked_until is null and f.failures + 1 >= $2 "
                                + "then $3::timestamptz end "
                                + "where f.locked_until is null or f.locked_until <= $4 "
                                + "returning locked_until is not null")
                .execute(Tuple.of(name(username), config.failures(), lock, now(), accountId))
                .flatMap(rows -> rows.size() == 0
                        ? refuse(username)
                        : Uni.createFrom().item(rows.iterator().next().getBoolean(0)));
    }

    Uni<Void> undo(String username) {
        return pool.preparedQuery(
                        "update account_password_failure set failures = greatest(failures - 1, 0), locked_until = null "
                                + "where name_index = $1")
                .execute(Tuple.of(name(username)))
                .replaceWithVoid();
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

    /** As {@link #forget}, for every name the account of this one signs in with. */
    Uni<Void> forgetAll(String username) {
        return pool.preparedQuery("delete from account_password_failure where name_index = $1 "
                        + "or account_id = (select id from account where username = $2)")
                .execute(Tuple.of(name(username), username))
                .replaceWithVoid();
    }

    /** @throws DomainException ACCOUNT_LOCKED if one of the account's names is locked */
    Uni<Void> refuseLocked(UUID accountId) {
        return pool.preparedQuery("select max(locked_until) from account_password_failure "
                        + "where account_id = $1 and locked_until > $2")
                .execute(Tuple.of(accountId, now()))
                .map(rows -> rows.iterator().next().getOffsetDateTime(0))
                .flatMap(until -> until == null ? Uni.createFrom().voidItem() : locked(until));
    }

    private Uni<Boolean> refuse(String username) {
        return pool.preparedQuery("select locked_until from account_password_failure where name_index = $1")
                .execute(Tuple.of(name(username)))
                .map(rows -> rows.size() == 0 ? now() : rows.iterator().next().getOffsetDateTime(0))
                .flatMap(until -> locked(until == null ? now() : until));
    }

    private <T> Uni<T> locked(OffsetDateTime until) {
        long minutes = Math.max(1, Math.ceilDiv(Duration.between(now(), until).toSeconds(), 60L));
        return Uni.createFrom().failure(DomainException.with(AccountError.ACCOUNT_LOCKED, Map.of("n", minutes)));
    }

    private Buffer name(String username) {
        return Buffer.buffer(index.of(NAME, username));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
