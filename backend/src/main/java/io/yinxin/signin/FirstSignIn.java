package io.yinxin.signin;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.ownaccount.NewPasswordForm;
import io.yinxin.ownaccount.OwnAccountError;
import io.yinxin.ownaccount.ReplacePassword;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Proves the mobile given by whoever made the account, then has the initial password changed (SGN-15 to SGN-20). Where the
 * administrator has only entered another mobile, the proof is all (OPR-22).
 */
@ApplicationScoped
class FirstSignIn {
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Sessions sessions;
    private final OperatorAccounts operators;
    private final ReplacePassword replacePassword;
    private final Caller caller;

    FirstSignIn(
            Accounts accounts,
            OneTimeCodes codes,
            Sessions sessions,
            OperatorAccounts operators,
            ReplacePassword replacePassword,
            Caller caller) {
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.operators = operators;
        this.replacePassword = replacePassword;
        this.caller = caller;
    }

    /** @throws DomainException PHONE_NOT_BOUND, SMS_TOO_OFTEN */
    @Requires(Right.CHANGE_INITIAL_PASSWORD)
    Uni<Void> sendCode() {
        CurrentUser user = caller.requireUser();
        return mobile(user)
                .flatMap(mobile -> codes.sendSms(
                        CodePurpose.FIRST_SIGN_IN,
                        user.sessionId().toString(),
                        mobile,
                        caller.address(),
                        caller.language()));
    }

    /**
     * Holds for this session: who leaves starts again (SGN-20). Without an initial password the session is open then.
     *
     * @throws DomainException SMS_CODE_WRONG, …_EXPIRED
     */
    @Requires(Right.CHANGE_INITIAL_PASSWORD)
    Uni<Void> prove(@Nullable String smsCode) {
        CurrentUser user = caller.requireUser();
        return mobile(user)
                .flatMap(mobile -> codes.checkSms(
                        CodePurpose.FIRST_SIGN_IN, user.sessionId().toString(), mobile, smsCode))
                .flatMap(code -> Panache.withTransaction(() -> codes.redeem(code)))
                .chain(() -> accounts.profile(user.accountId()))
                .flatMap(account -> account.mustChangePassword()
                        ? sessions.markProven(user.sessionId())
                        : Panache.withTransaction(() -> operators.mobileProven(user.accountId()))
                                .chain(() -> sessions.openFully(user.sessionId())));
    }

    /** @throws DomainException MOBILE_PROOF_REQUIRED, and what {@link ReplacePassword#replace} throws */
    @Requires(Right.CHANGE_INITIAL_PASSWORD)
    Uni<Void> changePassword(NewPasswordForm form) {
        CurrentUser user = caller.requireUser();
        return sessions.isProven(user.sessionId())
                .invoke(FirstSignIn::requireProof)
                .chain(() -> accounts.profile(user.accountId()))
                .flatMap(account -> replacePassword.replace(account, form, true));
    }

    private Uni<String> mobile(CurrentUser user) {
        return accounts.profile(user.accountId()).map(account -> {
            String mobile = account.mobile();
            if (mobile == null) {
                throw new DomainException(OwnAccountError.PHONE_NOT_BOUND);
            }
            return mobile;
        });
    }

    private static void requireProof(boolean proven) {
        if (!proven) {
            throw new DomainException(OwnAccountError.MOBILE_PROOF_REQUIRED);
        }
    }
}
