package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks a password with everything that belongs to it: lock, count, equal time for unknown names, renewal. */
@Singleton
public class PasswordCheck {
    private final Pool pool;
    private final Passwords passwords;
    private final PasswordFailures failures;

    PasswordCheck(Pool pool, Passwords passwords, PasswordFailures failures) {
        this.pool = pool;
        this.passwords = passwords;
        this.failures = failures;
    }

    private record Candidate(
            Credentials credentials, @Nullable String hash) {}

    /**
     * The account of that exact name, if the password is right.
     *
     * @throws DomainException LOGIN_FAILED (unknown name or wrong password alike), ACCOUNT_LOCKED, BUSY
     */
    public Uni<Credentials> check(String username, String password) {
        return failures.refuseLocked(username)
                .chain(() -> candidate(username))
                .flatMap(candidate -> compare(username, password, candidate));
    }

    private Uni<Credentials> compare(String username, String password, @Nullable Candidate candidate) {
        String hash = candidate == null ? null : candidate.hash();
        return passwords.matches(password, hash).flatMap(right -> {
            if (right && candidate != null) {
                return failures.forget(username)
                        .chain(() -> renew(candidate, password))
                        .replaceWith(candidate.credentials());
            }
            return failures.count(username)
                    .chain(() -> Uni.createFrom().failure(new DomainException(AccountError.LOGIN_FAILED)));
        });
    }

    /** Hashes anew when the setting has risen since. */
    private Uni<Void> renew(Candidate candidate, String password) {
        String old = candidate.hash();
        if (old == null || !passwords.isOutdated(old)) {
            return Uni.createFrom().voidItem();
        }
        return passwords
                .hash(password)
                .flatMap(hash -> pool.preparedQuery(
                                "update account set password_hash = $2 where id = $1 and password_hash = $3")
                        .execute(Tuple.of(candidate.credentials().accountId(), hash, old)))
                .replaceWithVoid();
    }

    private Uni<@Nullable Candidate> candidate(String username) {
        return pool.preparedQuery("select id, kind, organisation_id, state, must_change_password, password_changed_at, "
                        + "password_hash from account where username = $1 and state <> 'DELETED'")
                .execute(Tuple.of(username))
                .map(PasswordCheck::first);
    }

    private static @Nullable Candidate first(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        Row row = rows.iterator().next();
        UUID organisation = row.getUUID("organisation_id");
        OffsetDateTime changed = row.getOffsetDateTime("password_changed_at");
        Instant changedAt = changed == null ? null : changed.toInstant();
        Credentials credentials = new Credentials(
                row.getUUID("id"),
                UserKind.valueOf(row.getString("kind")),
                organisation,
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("must_change_password"),
                changedAt);
        return new Candidate(credentials, row.getString("password_hash"));
    }
}
