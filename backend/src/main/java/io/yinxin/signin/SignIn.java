package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.AccountLanguages;
import io.yinxin.accounts.Credentials;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.PasswordCheck.Verdict;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.codes.Captchas;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.AddressGuard;
import io.yinxin.sessions.NewSession;
import io.yinxin.sessions.Opened;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a session for a right password (SGN-06 to SGN-10). */
@ApplicationScoped
class SignIn {
    private final AddressGuard addresses;
    private final Captchas captchas;
    private final PasswordCheck passwords;
    private final AccountLanguages languages;
    private final Sessions sessions;
    private final Audit audit;
    private final Texts texts;
    private final Caller caller;

    SignIn(
            AddressGuard addresses,
            Captchas captchas,
            PasswordCheck passwords,
            AccountLanguages languages,
            Sessions sessions,
            Audit audit,
            Texts texts,
            Caller caller) {
        this.addresses = addresses;
        this.captchas = captchas;
        this.passwords = passwords;
        this.languages = languages;
        this.sessions = sessions;
        this.audit = audit;
        this.texts = texts;
        this.caller = caller;
    }

    /**
     * @throws DomainException CAPTCHA_WRONG (not counted as a wrong password, SGN-08), LOGIN_FAILED, ACCOUNT_LOCKED,
     *     ACCOUNT_DISABLED, ACCOUNT_NOT_ACTIVATED, TOO_MANY_ATTEMPTS, BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<Opened> signIn(SignInForm form) {
        String username = Objects.requireNonNull(form.username());
        String password = Objects.requireNonNull(form.password());
        return addresses
                .admit(caller.address())
                .chain(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .chain(() -> passwords.check(username, password))
                .flatMap(verdict -> switch (verdict) {
                    case Verdict.Accepted right -> admit(username, right.credentials());
                    case Verdict.Refused wrong -> refuse(username, wrong.accountId(), wrong.reason(), wrong.locks());
                });
    }

    /** Only who knows the password learns the state of an account (SGN-09). */
    private Uni<Opened> admit(String username, Credentials account) {
        return switch (account.state()) {
            case ACTIVE -> open(account);
            case DISABLED -> refuse(username, account.accountId(), disabled(account.kind()), false);
            case NOT_ACTIVATED ->
                refuse(username, account.accountId(), new DomainException(AccountError.ACCOUNT_NOT_ACTIVATED), false);
            case DELETED -> refuse(username, null, new DomainException(AccountError.LOGIN_FAILED), false);
        };
    }

    private Uni<Opened> open(Credentials account) {
        NewSession session = new NewSession(
                account.accountId(),
                account.kind(),
                account.organisationId(),
                account.mustChangePassword(),
                SignInMethod.PASSWORD,
                caller.address(),
                caller.userAgent());
        return languages
                .learn(account.accountId(), caller.language())
                .chain(() -> sessions.open(session))
                .call(opened -> audit.recordApart(
                        new AuditEvent.SignedIn(account.accountId(), SignInMethod.PASSWORD, opened.sessionId())));
    }

    private DomainException disabled(UserKind kind) {
        String contact = kind == UserKind.ENT_OPERATOR ? "contact.administrator" : "contact.support";
        return DomainException.with(
                AccountError.ACCOUNT_DISABLED, Map.of("contact", texts.label(contact, caller.language())));
    }

    private Uni<Opened> refuse(String username, @Nullable UUID accountId, DomainException reason, boolean locks) {
        ErrorCode cause = reason.code();
        Uni<Void> recorded = audit.recordApart(
                new AuditEvent.SignInFailed(accountId, SignInMethod.PASSWORD, Masks.shortMask(username), cause));
        return addresses
                .failed(caller.address())
                .chain(() -> recorded)
                .chain(() -> locks && accountId != null
                        ? audit.recordApart(new AuditEvent.AccountLocked(accountId))
                        : Uni.createFrom().voidItem())
                .chain(() -> Uni.createFrom().failure(reason));
    }
}
