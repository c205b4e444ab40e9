package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardBindings;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.validation.Credentials;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Gives an account made from a card its first password, in a session made with that card (ACC-53 to ACC-59). */
@ApplicationScoped
class ActivateAccount {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final CardBindings bindings;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final FormCheck forms;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Notices notices;
    private final Audit audit;
    private final Caller caller;

    ActivateAccount(
            Accounts accounts,
            AccountChanges changes,
            CardBindings bindings,
            Captchas captchas,
            OneTimeCodes codes,
            FormCheck forms,
            Passwords passwords,
            Sessions sessions,
            Notices notices,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.changes = changes;
        this.bindings = bindings;
        this.captchas = captchas;
        this.codes = codes;
        this.forms = forms;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException ACTIVATION_NEEDS_CARD, ALREADY_ACTIVATED, CAPTCHA_WRONG, SMS_TOO_OFTEN */
    @Requires(Right.USE_CARD)
    Uni<Void> sendCode(MobileForm form) {
        CurrentUser user = caller.requireUser();
        return activatable(user)
                .chain(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .chain(() -> codes.sendSms(
                        CodePurpose.ACTIVATION,
                        user.sessionId().toString(),
                        Objects.requireNonNull(form.mobile()),
                        caller.address(),
                        caller.language()));
    }

    /** @throws DomainException ACTIVATION_NEEDS_CARD, ALREADY_ACTIVATED; VALIDATION_FAILED with all fields; BUSY */
    @Requires(Right.USE_CARD)
    Uni<Void> activate(ActivationForm form) {
        CurrentUser user = caller.requireUser();
        return activatable(user)
                .flatMap(account -> check(account, form, user)
                        .flatMap(code -> passwords
                                .hash(Objects.requireNonNull(form.password()))
                                .flatMap(hash -> Panache.withTransaction(() -> activate(user, form, hash, code)))));
    }

    private Uni<Profile> activatable(CurrentUser user) {
        return accounts.profile(user.accountId())
                .call(account -> bindings.ofAccount(user.accountId())
                        .map(card -> card != null)
                        .invoke(bound -> refuse(account.state(), user, bound)));
    }

    private static void refuse(AccountState state, CurrentUser user, boolean bound) {
        ActivationRules.refusal(state, user.method(), bound).ifPresent(code -> {
            throw new DomainException(code);
        });
    }

    /** @return the right code, where a mobile had to be proven */
    private Uni<Optional<CheckedCode>> check(Profile account, ActivationForm form, CurrentUser user) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        if (form.password() != null && Credentials.contains(form.password(), account.username())) {
            findings.add(List.of(new FieldError("password", "PASSWORD_WEAK", Map.of())));
        }
        return checkCode(account, form, user, findings).invoke(findings::refuseAny);
    }

    private Uni<Optional<CheckedCode>> checkCode(
            Profile account, ActivationForm form, CurrentUser user, Findings findings) {
        if (account.mobile() != null) {
            return Uni.createFrom().item(Optional.empty());
        }
        String mobile = form.mobile();
        if (mobile == null || mobile.isEmpty()) {
            findings.add(List.of(FieldError.of("mobile", CommonError.REQUIRED)));
        }
        if (form.smsCode() == null || form.smsCode().isEmpty()) {
            findings.add(List.of(FieldError.of("smsCode", CommonError.REQUIRED)));
        }
        if (mobile == null || findings.has("mobile") || findings.has("smsCode")) {
            return Uni.createFrom().item(Optional.empty());
        }
        return findings.of(
                        codes.checkSms(CodePurpose.ACTIVATION, user.sessionId().toString(), mobile, form.smsCode()))
                .map(Optional::ofNullable);
    }

    /** The present session goes on (ACC-57), others end (GEN-38). */
    private Uni<Void> activate(CurrentUser user, ActivationForm form, String hash, Optional<CheckedCode> code) {
        return code.map(codes::redeem)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> changes.activate(user.accountId(), hash, code.isPresent() ? form.mobile() : null))
                .call(() -> sessions.endOthers(user.accountId(), user.sessionId(), EndReason.PASSWORD_CHANGED))
                .call(this::tell)
                .call(() -> audit.record(new AuditEvent.AccountActivated(user.accountId())))
                .replaceWithVoid();
    }

    private Uni<Void> tell(Profile account) {
        return notices.tell(
                account.mobile(),
                account.email(),
                MessageTemplate.ACCOUNT_ACTIVATED,
                Map.of("username", Masks.shortMask(account.username())),
                account.languageOr(caller.language()));
    }
}
