package io.yinxin.registration;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.agreements.AgreementType;
import io.yinxin.agreements.Agreements;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.sessions.NewSession;
import io.yinxin.sessions.Opened;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Step 2: checks everything once more, creates organisation and administrator, and signs in (REG-08, REG-23, REG-24). */
@ApplicationScoped
class ConfirmRegistration {
    private final Drafts drafts;
    private final FormCheck forms;
    private final UsernameReservations usernames;
    private final RegistrationConfig config;
    private final OneTimeCodes codes;
    private final Agreements agreements;
    private final OutsideChecks checks;
    private final Passwords passwords;
    private final Enrolment enrolment;
    private final Sessions sessions;
    private final Audit audit;
    private final Caller caller;

    ConfirmRegistration(
            Drafts drafts,
            FormCheck forms,
            UsernameReservations usernames,
            RegistrationConfig config,
            OneTimeCodes codes,
            Agreements agreements,
            OutsideChecks checks,
            Passwords passwords,
            Enrolment enrolment,
            Sessions sessions,
            Audit audit,
            Caller caller) {
        this.drafts = drafts;
        this.forms = forms;
        this.usernames = usernames;
        this.config = config;
        this.codes = codes;
        this.agreements = agreements;
        this.checks = checks;
        this.passwords = passwords;
        this.enrolment = enrolment;
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * The outside world is asked and the password hashed before the transaction, which then holds everything that is
     * created.
     *
     * @throws DomainException REGISTRATION_EXPIRED; VALIDATION_FAILED with all fields that are wrong (user name, code
     *     and agreement included); ID_CHECK_FAILED, ORG_ADMIN_EXISTS, CHECK_LIMIT, PROVIDER_UNAVAILABLE, BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<Confirmed> confirm(String registrationId, AdministratorForm form) {
        return drafts.use(registrationId)
                .flatMap(draft -> checkForm(draft, form)
                        .call(() -> checks.administrator(form))
                        .flatMap(code -> passwords
                                .hash(Objects.requireNonNull(form.password()))
                                .flatMap(hash ->
                                        Panache.withTransaction(() -> enrolment.enrol(draft, form, hash, code))))
                        .call(() -> usernames.release(draft.id()))
                        .flatMap(enrolled -> open(enrolled, form)));
    }

    private Uni<CheckedCode> checkForm(Draft draft, AdministratorForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(draft.organisation()));
        findings.add(forms.findings(form));
        return findings.of(
                        agreements.requireTick(AgreementType.PLATFORM_SERVICE, form.agreementVersion(), form.agree()))
                .chain(() -> reserve(draft, form, findings))
                .chain(() -> checkCode(draft, form, findings))
                .invoke(findings::refuseAny)
                .map(Objects::requireNonNull);
    }

    private Uni<Void> reserve(Draft draft, AdministratorForm form, Findings findings) {
        return findings.has("username")
                ? Uni.createFrom().voidItem()
                : findings.of(usernames.reserve(Objects.requireNonNull(form.username()), draft.id(), config.kept()));
    }

    private Uni<@Nullable CheckedCode> checkCode(Draft draft, AdministratorForm form, Findings findings) {
        return findings.has("mobile") || findings.has("smsCode")
                ? Uni.createFrom().nullItem()
                : findings.of(codes.checkSms(
                        CodePurpose.REGISTRATION,
                        draft.id().toString(),
                        Objects.requireNonNull(form.mobile()),
                        form.smsCode()));
    }

    private Uni<Confirmed> open(Enrolment.Enrolled enrolled, AdministratorForm form) {
        NewSession session = new NewSession(
                enrolled.accountId(),
                UserKind.ENT_ADMIN,
                enrolled.organisationId(),
                false,
                SignInMethod.PASSWORD,
                caller.address(),
                caller.userAgent());
        return sessions.open(session)
                .call(opened -> audit.recordApart(
                        new AuditEvent.SignedIn(enrolled.accountId(), SignInMethod.PASSWORD, opened.sessionId())))
                .map(opened -> new Confirmed(opened, Objects.requireNonNull(form.username())));
    }

    /** @param session of the new administrator */
    record Confirmed(Opened session, String username) {}
}
