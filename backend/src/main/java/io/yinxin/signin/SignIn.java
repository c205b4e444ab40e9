package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.PasswordCheck.Verdict;
import io.yinxin.codes.Captchas;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.web.AddressGuard;
import io.yinxin.sessions.Opened;
import io.yinxin.signin.Admission.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Opens a session for a right password (SGN-06 to SGN-10). */
@ApplicationScoped
class SignIn {
    private final AddressGuard addresses;
    private final Captchas captchas;
    private final PasswordCheck passwords;
    private final Admission admission;
    private final Caller caller;

    SignIn(AddressGuard addresses, Captchas captchas, PasswordCheck passwords, Admission admission, Caller caller) {
        this.addresses = addresses;
        this.captchas = captchas;
        this.passwords = passwords;
        this.admission = admission;
        this.caller = caller;
    }

    /**
     * @throws DomainException CAPTCHA_WRONG (not counted as a wrong password, SGN-08), LOGIN_FAILED, ACCOUNT_LOCKED,
     *     ACCOUNT_DISABLED, ACCOUNT_NOT_ACTIVATED, INITIAL_PASSWORD_EXPIRED, TOO_MANY_ATTEMPTS, BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<Opened> signIn(SignInForm form) {
        String username = Objects.requireNonNull(form.username());
        String password = Objects.requireNonNull(form.password());
        Attempt attempt = new Attempt(SignInMethod.PASSWORD, Masks.shortMask(username));
        return addresses
                .admit(caller.address())
                .chain(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .chain(() -> passwords.check(username, password))
                .flatMap(verdict -> switch (verdict) {
                    case Verdict.Accepted right -> admission.admit(attempt, right.credentials());
                    case Verdict.Refused wrong ->
                        admission.refuse(attempt, wrong.accountId(), wrong.reason(), wrong.locks());
                });
    }
}
