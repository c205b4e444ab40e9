package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.ProveHolder;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mobile and e-mail as names to sign in with, on and off (ACC-60 to ACC-63, ACC-66, SGN-51). */
@ApplicationScoped
class SwitchSignInNames {
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final ProveHolder proveHolder;
    private final SignInNameSteps steps;
    private final Caller caller;

    SwitchSignInNames(
            Accounts accounts, OneTimeCodes codes, ProveHolder proveHolder, SignInNameSteps steps, Caller caller) {
        this.accounts = accounts;
        this.codes = codes;
        this.proveHolder = proveHolder;
        this.steps = steps;
        this.caller = caller;
    }

    /** @throws DomainException CAPTCHA_WRONG, PHONE_NOT_BOUND or EMAIL_NOT_BOUND, …_TOO_OFTEN */
    @Requires(Right.CHANGE_SIGN_IN_NAMES)
    Uni<Void> sendCode(SignInName name, CaptchaForm captcha) {
        CurrentUser user = caller.requireUser();
        return accounts.profile(user.accountId())
                .flatMap(account -> steps.sendCode(name, account, captcha, user.sessionId()));
    }

    /**
     * @param code sent to it; where it was proven before, the password or a token will do
     * @throws DomainException PHONE_NOT_BOUND or EMAIL_NOT_BOUND; PHONE_LOGIN_TAKEN or EMAIL_LOGIN_TAKEN; a wrong code; what
     *     {@link ProveHolder#prove} throws
     */
    @Requires(Right.CHANGE_SIGN_IN_NAMES)
    Uni<AccountSwitches> turnOn(
            SignInName name, @Nullable String code, @Nullable String password, @Nullable CardTokenForm token) {
        CurrentUser user = caller.requireUser();
        return accounts.profile(user.accountId())
                .flatMap(account -> prove(name, account, user, code, password, token)
                        .flatMap(checked -> Panache.withTransaction(
                                () -> redeem(checked).chain(() -> steps.turnOn(name, account)))))
                .map(AccountSwitches::of);
    }

    /** Takes effect at once (ACC-63). */
    @Requires(Right.CHANGE_SIGN_IN_NAMES)
    Uni<AccountSwitches> turnOff(SignInName name) {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> name.isOn(account)
                        ? Panache.withTransaction(() -> steps.turnOff(name, account))
                        : Uni.createFrom().item(account))
                .map(AccountSwitches::of);
    }

    private Uni<Optional<CheckedCode>> prove(
            SignInName name,
            Profile account,
            CurrentUser user,
            @Nullable String code,
            @Nullable String password,
            @Nullable CardTokenForm token) {
        String value = name.requiredOf(account);
        boolean provenBefore = name.isProven(account);
        boolean otherProof = token != null || (password != null && !password.isBlank());
        return code != null || !provenBefore || !otherProof
                ? name.check(codes, user.sessionId().toString(), value, code).map(Optional::of)
                : proveHolder.prove(account, password, token).replaceWith(Optional.empty());
    }

    private Uni<Void> redeem(Optional<CheckedCode> code) {
        return code.map(codes::redeem).orElseGet(() -> Uni.createFrom().voidItem());
    }
}
