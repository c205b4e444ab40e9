package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.SignInNames.Candidate;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks a password with everything that belongs to it: lock, count, equal time for unknown names, renewal. */
@Singleton
public class PasswordCheck {
    private final Pool pool;
    private final Passwords passwords;
    private final PasswordFailures failures;
    private final SignInNames names;

    PasswordCheck(Pool pool, Passwords passwords, PasswordFailures failures, SignInNames names) {
        this.pool = pool;
        this.names = names;
        this.passwords = passwords;
        this.failures = failures;
    }

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
     * Looks for the account of exactly that name, or of the mobile or e-mail that signs in, and compares the password.
     *
     * @throws DomainException BUSY
     */
    public Uni<Verdict> check(String username, String password) {
        return names.find(username)
                .flatMap(candidate -> failures.begin(username, accountOf(candidate))
                        .flatMap(last -> compare(username, password, candidate, last))
                        .onFailure(PasswordCheck::isLock)
                        .recoverWithItem(lock -> refused(candidate, (DomainException) lock, false)));
    }

    /** Wrong passwords so far are forgotten: the holder has come another way (GEN-35). */
    public Uni<Void> unlock(String username) {
        return failures.forgetAll(username);
    }

    /** For ways of signing in that ask no password. @throws DomainException ACCOUNT_LOCKED */
    public Uni<Void> refuseLocked(UUID accountId) {
        return failures.refuseLocked(accountId);
    }

    /** Whether it is the password the account has, with no count of wrong ones: for who has proven another way. */
    public Uni<Boolean> isPresent(UUID accountId, String password) {
        return pool.preparedQuery("select password_hash from account where id = $1")
                .execute(Tuple.of(accountId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString(0))
                .flatMap(hash -> passwords.matches(password, hash));
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
                .chain(() -> failures.refuseLocked(candidate.credentials().accountId()))
                .chain(() -> renew(candidate, password))
                .replaceWith(new Verdict.Accepted(candidate.credentials()));
    }

    private static @Nullable UUID accountOf(@Nullable Candidate candidate) {
        return candidate == null ? null : candidate.credentials().accountId();
    }

    private static Verdict refuse(@Nullable Candidate candidate, boolean last) {
        boolean notActivated = candidate != null
                && candidate.cardName()
                && candidate.credentials().state() == AccountState.NOT_ACTIVATED;
        AccountError code = notActivated ? AccountError.ACCOUNT_NOT_ACTIVATED : AccountError.LOGIN_FAILED;
        return refused(candidate, new DomainException(code), last);
    }

    private static Verdict refused(@Nullable Candidate candidate, DomainException reason, boolean locks) {
        return new Verdict.Refused(accountOf(candidate), reason, locks);
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
}
