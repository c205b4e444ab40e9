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
            Credentials credentials, @Nullable String hash, boolean cardName) {}

    /** What became of an attempt. */
    public sealed interface Verdict {
        /** The password was right; states are the caller's to judge. */
        record Accepted(Credentials credentials) implements Verdict {}

        /**
         * @param accountId null when nobody has that name; for the audit only
         * @param reason LOGIN_FAILED (unknown name or wrong password alike), ACCOUNT_LOCKED, or ACCOUNT_NOT_ACTIVATED for
         *     a name made from a card number, which has no password yet (SGN-09)
         * @param locks whether this attempt has locked the account
         */
        record Refused(@Nullable UUID accountId, DomainException reason, boolean locks) implements Verdict {}
    }

    /**
     * Looks for the account of exactly that name and compares the password.
     *
     * @throws DomainException BUSY
     */
    public Uni<Verdict> check(String username, String password) {
        return candidate(username)
                .flatMap(candidate -> failures.begin(username)
                        .flatMap(last -> compare(username, password, candidate, last))
                        .onFailure(PasswordCheck::isLock)
                        .recoverWithItem(lock -> refused(candidate, (DomainException) lock, false)));
    }

    /** Wrong passwords so far are forgotten: the holder has come another way (GEN-35). */
    public Uni<Void> unlock(String username) {
        return failures.forget(username);
    }

    private Uni<Verdict> compare(String username, String password, @Nullable Candidate candidate, boolean last) {
        String hash = candidate == null ? null : candidate.hash();
        return passwords
                .matches(password, hash)
                .onFailure()
                .call(() -> failures.undo(username))
                .flatMap(right -> right && candidate != null
                        ? accept(username, password, candidate)
                        : Uni.createFrom().item(refuse(candidate, last)));
    }

    private Uni<Verdict> accept(String username, String password, Candidate candidate) {
        return failures.forget(username)
                .chain(() -> renew(candidate, password))
                .replaceWith(new Verdict.Accepted(candidate.credentials()));
    }

    private static Verdict refuse(@Nullable Candidate candidate, boolean last) {
        boolean notActivated = candidate != null
                && candidate.cardName()
                && candidate.credentials().state() == AccountState.NOT_ACTIVATED;
        AccountError code = notActivated ? AccountError.ACCOUNT_NOT_ACTIVATED : AccountError.LOGIN_FAILED;
        return refused(candidate, new DomainException(code), last);
    }

    private static Verdict refused(@Nullable Candidate candidate, DomainException reason, boolean locks) {
        return new Verdict.Refused(
                candidate == null ? null : candidate.credentials().accountId(), reason, locks);
    }

    private static boolean isLock(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code() == AccountError.ACCOUNT_LOCKED;
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
                        + "password_hash, username_origin from account where username = $1 and state <> 'DELETED'")
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
        return new Candidate(
                credentials,
                row.getString("password_hash"),
                row.getString("username_origin").equals("CARD"));
    }
}
