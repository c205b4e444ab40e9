package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

/** Keeps a chosen user name for a registration under way, so that it is not lost at the last step (REG-09). */
@Singleton
public class UsernameReservations {
    private final Pool pool;
    private final Clock clock;

    UsernameReservations(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Reserves the name, giving up any other name this holder had.
     *
     * @param holder id of the registration
     * @throws DomainException USERNAME_TAKEN at field username: an account has it, or another holder reserved it
     */
    public Uni<Void> reserve(String username, UUID holder, Duration period) {
        String name = username.toLowerCase(Locale.ROOT);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.withTransaction(connection -> connection
                .preparedQuery("delete from account_username_reservation where holder = $1 and username_lower <> $2")
                .execute(Tuple.of(holder, name))
                .chain(() -> connection
                        .preparedQuery("insert into account_username_reservation (username_lower, holder, expires_at) "
                                + "select $1, $2, $3 where not exists "
                                + "(select 1 from account where lower(username) = $1) "
                                + "on conflict (username_lower) do update "
                                + "set holder = excluded.holder, expires_at = excluded.expires_at "
                                + "where account_username_reservation.expires_at < $4 "
                                + "or account_username_reservation.holder = excluded.holder")
                        .execute(Tuple.of(name, holder, now.plus(period), now)))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw DomainException.at("username", AccountError.USERNAME_TAKEN);
                    }
                })
                .replaceWithVoid());
    }

    /** Whether the holder has reserved this very name, and has it still. */
    public Uni<Boolean> holds(String username, UUID holder) {
        return pool.preparedQuery("select 1 from account_username_reservation "
                        + "where username_lower = $1 and holder = $2 and expires_at >= $3")
                .execute(Tuple.of(username.toLowerCase(Locale.ROOT), holder, OffsetDateTime.now(clock)))
                .map(rows -> rows.size() > 0);
    }

    /** Gives up what the holder had reserved; what ran out is forgotten with it. */
    public Uni<Void> release(UUID holder) {
        return pool.preparedQuery("delete from account_username_reservation where holder = $1 or expires_at < $2")
                .execute(Tuple.of(holder, OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery("delete from account_username_reservation where expires_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }
}
