package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.problem.Language;
import io.yinxin.recovery.RecoveryNotices;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** Puts a delayed password in force, unless something has happened to the account since. Joins the caller's transaction. */
@Singleton
class ApplyDelayed {
    private final ChosenPasswordStore chosen;
    private final Accounts accounts;
    private final PutInForce putInForce;
    private final PasswordCheck passwords;
    private final RecoveryNotices notices;

    ApplyDelayed(
            ChosenPasswordStore chosen,
            Accounts accounts,
            PutInForce putInForce,
            PasswordCheck passwords,
            RecoveryNotices notices) {
        this.chosen = chosen;
        this.accounts = accounts;
        this.putInForce = putInForce;
        this.passwords = passwords;
        this.notices = notices;
    }

    Uni<Void> apply(UUID recoveryId) {
        return chosen.take(recoveryId)
                .flatMap(password -> password == null || password.accountId() == null
                        ? Uni.createFrom().voidItem()
                        : accounts.profile(password.accountId())
                                .flatMap(account -> isUntouched(account, password)
                                        ? put(account, password)
                                        : Uni.createFrom().voidItem()));
    }

    private static boolean isUntouched(Profile account, ChosenPasswordStore.Chosen password) {
        return account.state() == AccountState.ACTIVE
                && account.passwordBarredAt() == null
                && (account.passwordChangedAt() == null
                        || !account.passwordChangedAt().isAfter(password.chosenAt()));
    }

    private Uni<Void> put(Profile account, ChosenPasswordStore.Chosen password) {
        return putInForce
                .put(account.accountId(), password.hash(), password.method(), holder -> tell(holder, password.method()))
                .call(() -> passwords.unlock(account.username()))
                .replaceWithVoid();
    }

    private Uni<Void> tell(Profile account, Method method) {
        Language language = Objects.requireNonNullElse(account.language(), Language.ZH_CN);
        return notices.tell(account, MessageTemplate.PASSWORD_RECOVERED, method.name(), language);
    }
}
