package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** The holder changes the own password (ACC-35 to ACC-38). */
@ApplicationScoped
class ChangeOwnPassword {
    private final Accounts accounts;
    private final ReplacePassword replacePassword;
    private final Caller caller;

    ChangeOwnPassword(Accounts accounts, ReplacePassword replacePassword, Caller caller) {
        this.accounts = accounts;
        this.replacePassword = replacePassword;
        this.caller = caller;
    }

    /** @throws DomainException ACCOUNT_NOT_ACTIVATED, and what {@link ReplacePassword#replace} throws */
    @Requires(Right.CHANGE_OWN_ACCOUNT)
    Uni<Void> change(NewPasswordForm form) {
        return accounts.profile(caller.requireUser().accountId())
                .invoke(ChangeOwnPassword::requirePassword)
                .flatMap(account -> replacePassword.replace(account, form, false));
    }

    private static void requirePassword(Profile account) {
        if (account.state() == AccountState.NOT_ACTIVATED) {
            throw new DomainException(AccountError.ACCOUNT_NOT_ACTIVATED);
        }
    }
}
