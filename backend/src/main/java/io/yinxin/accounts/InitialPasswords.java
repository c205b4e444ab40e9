package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Passwords for accounts that somebody else creates: of one use, told once, good for some time (GEN-20, GEN-21). */
@Singleton
public class InitialPasswords {
    private final InitialPasswordConfig config;
    private final Passwords passwords;
    private final Clock clock;

    InitialPasswords(InitialPasswordConfig config, Passwords passwords, Clock clock) {
        this.config = config;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * A new password and what is stored of it.
     *
     * @param password to be shown to the creator once
     * @param hash PHC string, for {@link NewAccount} or {@link AccountChanges#giveInitialPassword}
     */
    public record Initial(String password, String hash) {
        @Override
        public String toString() {
            return "Initial";
        }
    }

    /** @param kind the fixed password is for operators only @throws io.yinxin.platform.problem.DomainException BUSY */
    public Uni<Initial> next(UserKind kind, String username) {
        String password = InitialPasswordRules.password(isFixedFor(kind), username);
        return passwords.hash(password).map(hash -> new Initial(password, hash));
    }

    /** One for somebody who has no account here, but works for the platform; never the fixed one. */
    public String random(String username) {
        return InitialPasswordRules.password(false, username);
    }

    /** Whether operators get the fixed one, so that the dialog can say so (GEN-21). */
    public boolean isFixedFor(UserKind kind) {
        return kind == UserKind.ENT_OPERATOR && config.mode() == InitialPasswordConfig.Mode.FIXED_88888888;
    }

    /** Whether the account still has an initial password, and that one is too old to sign in with (SGN-21). */
    public boolean isExpired(Credentials account) {
        Instant given = account.passwordChangedAt();
        return account.mustChangePassword() && given != null && !clock.instant().isBefore(given.plus(config.valid()));
    }
}
