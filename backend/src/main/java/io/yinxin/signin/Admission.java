package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.AccountLanguages;
import io.yinxin.accounts.Credentials;
import io.yinxin.accounts.InitialPasswords;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.AddressGuard;
import io.yinxin.sessions.NewSession;
import io.yinxin.sessions.Opened;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a sign-in by password or phone: a session, or a refusal that is counted and kept record of. */
@Singleton
class Admission {
    private final AddressGuard addresses;
    private final InitialPasswords initialPasswords;
    private final AccountLanguages languages;
    private final Sessions sessions;
    private final Audit audit;
    private final Texts texts;
    private final Caller caller;

    Admission(
            AddressGuard addresses,
            InitialPasswords initialPasswords,
            AccountLanguages languages,
            Sessions sessions,
            Audit audit,
            Texts texts,
            Caller caller) {
        this.addresses = addresses;
        this.initialPasswords = initialPasswords;
        this.languages = languages;
        this.sessions = sessions;
        this.audit = audit;
        this.texts = texts;
        this.caller = caller;
    }

    /** Who tries, and how. @param typedMasked what was typed as name */
    record Attempt(SignInMethod method, String typedMasked) {}

    /**
     * Only who has proven to be the holder learns the state of an account (SGN-09).
     *
     * @throws DomainException ACCOUNT_DISABLED, ACCOUNT_NOT_ACTIVATED, INITIAL_PASSWORD_EXPIRED
     */
    Uni<Opened> admit(Attempt attempt, Credentials account) {
        return switch (account.state()) {
            case ACTIVE ->
                initialPasswords.isExpired(account)
                        ? refuse(attempt, account.accountId(), AccountError.INITIAL_PASSWORD_EXPIRED)
                        : open(attempt.method(), account);
            case DISABLED -> refuse(attempt, account.accountId(), disabled(account.kind()), false);
            case NOT_ACTIVATED -> refuse(attempt, account.accountId(), AccountError.ACCOUNT_NOT_ACTIVATED);
            case DELETED -> refuse(attempt, null, AccountError.LOGIN_FAILED);
        };
    }

    /** @param locks whether this attempt has locked the account */
    Uni<Opened> refuse(Attempt attempt, @Nullable UUID accountId, DomainException reason, boolean locks) {
        ErrorCode cause = reason.code();
        Uni<Void> recorded = audit.recordApart(
                new AuditEvent.SignInFailed(accountId, attempt.method(), attempt.typedMasked(), cause));
        return addresses
                .failed(caller.address())
                .chain(() -> recorded)
                .chain(() -> locks && accountId != null
                        ? audit.recordApart(new AuditEvent.AccountLocked(accountId))
                        : Uni.createFrom().voidItem())
                .chain(() -> Uni.createFrom().failure(reason));
    }

    private Uni<Opened> refuse(Attempt attempt, @Nullable UUID accountId, AccountError code) {
        return refuse(attempt, accountId, new DomainException(code), false);
    }

    private Uni<Opened> open(SignInMethod method, Credentials account) {
        NewSession session = new NewSession(
                account.accountId(),
                account.kind(),
                account.organisationId(),
                account.mustChangePassword() || (method == SignInMethod.PASSWORD && account.mobileProofRequired()),
                method,
                caller.address(),
                caller.userAgent());
        return languages
                .learn(account.accountId(), caller.language())
                .chain(() -> sessions.open(session))
                .call(opened ->
                        audit.recordApart(new AuditEvent.SignedIn(account.accountId(), method, opened.sessionId())));
    }

    private DomainException disabled(UserKind kind) {
        String contact = kind == UserKind.ENT_OPERATOR ? "contact.administrator" : "contact.support";
        return DomainException.with(
                AccountError.ACCOUNT_DISABLED, Map.of("contact", texts.label(contact, caller.language())));
    }
}
