package io.yinxin.signin;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Credentials;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.SignInNames;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodeError;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
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
import org.jspecify.annotations.Nullable;

/** Opens a session for a code sent to a mobile that signs in (SGN-12 to SGN-14). */
@ApplicationScoped
class SignInByMobile {
    private final AddressGuard addresses;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final SignInNames names;
    private final PasswordCheck passwords;
    private final Admission admission;
    private final Caller caller;

    SignInByMobile(
            AddressGuard addresses,
            Captchas captchas,
            OneTimeCodes codes,
            SignInNames names,
            PasswordCheck passwords,
            Admission admission,
            Caller caller) {
        this.addresses = addresses;
        this.captchas = captchas;
        this.codes = codes;
        this.names = names;
        this.passwords = passwords;
        this.admission = admission;
        this.caller = caller;
    }

    /**
     * Nobody learns whether the number signs in: for one that does not, everything happens but the sending (GEN-28).
     *
     * @param browser secret of the browser that asks
     * @throws DomainException CAPTCHA_WRONG, SMS_TOO_OFTEN, TOO_MANY_ATTEMPTS
     */
    @Requires(Right.PUBLIC)
    Uni<Void> sendCode(MobileCodeForm form, String browser) {
        String mobile = Objects.requireNonNull(form.mobile());
        return addresses
                .admit(caller.address())
                .chain(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .chain(() -> names.byMobile(mobile))
                .flatMap(account -> account == null
                        ? codes.pretendSms(CodePurpose.MOBILE_SIGN_IN, browser, mobile, caller.address())
                        : codes.sendSms(
                                CodePurpose.MOBILE_SIGN_IN, browser, mobile, caller.address(), caller.language()));
    }

    /**
     * @param browser empty where no code was asked for
     * @throws DomainException SMS_CODE_WRONG, SMS_CODE_EXPIRED; ACCOUNT_LOCKED and what {@link Admission#admit} throws
     */
    @Requires(Right.PUBLIC)
    Uni<Opened> signIn(MobileSignInForm form, String browser) {
        String mobile = Objects.requireNonNull(form.mobile());
        Attempt attempt = new Attempt(SignInMethod.PHONE, Masks.mobile(mobile));
        return addresses
                .admit(caller.address())
                .chain(() -> check(attempt, mobile, form.smsCode(), browser))
                .flatMap(code -> names.byMobile(mobile).flatMap(account -> proven(attempt, code, account)));
    }

    private Uni<CheckedCode> check(Attempt attempt, String mobile, @Nullable String code, String browser) {
        return codes.checkSms(CodePurpose.MOBILE_SIGN_IN, browser, mobile, code)
                .onFailure(DomainException.class)
                .recoverWithUni(wrong -> admission
                        .refuse(attempt, null, (DomainException) wrong, false)
                        .flatMap(never -> Uni.createFrom().failure(wrong)));
    }

    /** The switch may have been turned off since the code was sent. */
    private Uni<Opened> proven(Attempt attempt, CheckedCode code, @Nullable Credentials account) {
        return Panache.withTransaction(() -> codes.redeem(code))
                .chain(() -> account == null
                        ? admission.refuse(
                                attempt, null, DomainException.at("smsCode", CodeError.SMS_CODE_WRONG), false)
                        : unlocked(attempt, account));
    }

    private Uni<Opened> unlocked(Attempt attempt, Credentials account) {
        return passwords
                .refuseLocked(account.accountId())
                .map(open -> (@Nullable DomainException) null)
                .onFailure(DomainException.class)
                .recoverWithItem(locked -> (DomainException) locked)
                .flatMap(locked -> locked == null
                        ? admission.admit(attempt, account)
                        : admission.refuse(attempt, account.accountId(), locked, false));
    }
}
