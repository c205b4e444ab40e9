package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.PasswordCheck.Verdict;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.validation.Credentials;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Replaces a password by another for whoever knows it; all sessions end with it (ACC-36 to ACC-38, SGN-18, SGN-19). */
@Singleton
public class ReplacePassword {
    private final PasswordCheck check;
    private final Passwords passwords;
    private final AccountChanges changes;
    private final Sessions sessions;
    private final FormCheck forms;
    private final Notices notices;
    private final Audit audit;
    private final Caller caller;

    ReplacePassword(
            PasswordCheck check,
            Passwords passwords,
            AccountChanges changes,
            Sessions sessions,
            FormCheck forms,
            Notices notices,
            Audit audit,
            Caller caller) {
        this.check = check;
        this.passwords = passwords;
        this.changes = changes;
        this.sessions = sessions;
        this.forms = forms;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Call it outside of a transaction.
     *
     * @param mobileProven whether a code sent to the bound mobile came back
     * @throws DomainException VALIDATION_FAILED with all fields, PASSWORD_SAME_AS_OLD; OLD_PASSWORD_WRONG, which counts
     *     for the lock (ACC-37), ACCOUNT_LOCKED; BUSY
     */
    public Uni<Void> replace(Profile account, NewPasswordForm form, boolean mobileProven) {
        return Uni.createFrom()
                .item(form)
                .invoke(given -> judge(account, given))
                .chain(() -> check.check(account.username(), Objects.requireNonNull(form.oldPassword())))
                .flatMap(verdict -> switch (verdict) {
                    case Verdict.Accepted right -> store(account, form, mobileProven);
                    case Verdict.Refused wrong -> refuse(account, wrong);
                });
    }

    private void judge(Profile account, NewPasswordForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        String password = form.newPassword();
        if (password != null && Credentials.contains(password, account.username())) {
            findings.add(List.of(new FieldError("newPassword", "PASSWORD_WEAK", Map.of())));
        }
        if (password != null && password.equals(form.oldPassword())) {
            findings.add(List.of(FieldError.of("newPassword", OwnAccountError.PASSWORD_SAME_AS_OLD)));
        }
        findings.refuseAny();
    }

    private Uni<Void> store(Profile account, NewPasswordForm form, boolean mobileProven) {
        return passwords
                .hash(Objects.requireNonNull(form.newPassword()))
                .flatMap(hash -> Panache.withTransaction(() -> changes.changePassword(
                                account.accountId(), hash, mobileProven)
                        .call(changed -> sessions.endOthers(changed.accountId(), null, EndReason.PASSWORD_CHANGED))
                        .call(this::tell)
                        .call(changed -> audit.record(
                                new AuditEvent.PasswordChanged(changed.accountId(), account.mustChangePassword())))))
                .replaceWithVoid();
    }

    private Uni<Void> tell(Profile account) {
        return notices.tell(
                account.mobile(),
                account.email(),
                MessageTemplate.PASSWORD_CHANGED,
                Map.of("username", Masks.shortMask(account.username())),
                account.languageOr(caller.language()));
    }

    private Uni<Void> refuse(Profile account, Verdict.Refused wrong) {
        boolean wrongPassword = wrong.reason().code() == AccountError.LOGIN_FAILED;
        DomainException reason =
                wrongPassword ? DomainException.at("oldPassword", OwnAccountError.OLD_PASSWORD_WRONG) : wrong.reason();
        return audit.recordApart(new AuditEvent.PasswordChangeRefused(account.accountId(), reason.code()))
                .chain(() -> wrong.locks()
                        ? audit.recordApart(new AuditEvent.AccountLocked(account.accountId()))
                        : Uni.createFrom().voidItem())
                .chain(() -> Uni.createFrom().failure(reason));
    }
}
