package io.yinxin.registration;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.agreements.Agreements;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.codes.CheckedCode;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Step 2 of an organisation: checks everything once more and creates organisation and administrator (REG-08, REG-23), who
 * is signed in where an enterprise has registered on our own pages (REG-24, REG-37).
 */
@ApplicationScoped
class ConfirmRegistration {
    private final Drafts drafts;
    private final FormCheck forms;
    private final UsernameReservations usernames;
    private final Proofs proofs;
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
            Proofs proofs,
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
        this.proofs = proofs;
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
     * @throws DomainException REGISTRATION_EXPIRED; VALIDATION_FAILED with all fields that are wrong (code, agreement and
     *     user name included); ID_CHECK_FAILED, ORG_ADMIN_EXISTS, CHECK_LIMIT,
     *     TOO_MANY_ATTEMPTS, PROVIDER_UNAVAILABLE, BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<Confirmed> confirm(RegistrationKind kind, String registrationId, AdministratorForm form) {
        return drafts.use(registrationId, kind, DraftContent.OfOrganisation.class)
                .flatMap(draft -> checkForm(draft, form)
                        .call(() -> checks.holder(form.name(), form, form.mobile()))
                        .flatMap(code -> passwords
                                .hash(Objects.requireNonNull(form.password()))
                                .flatMap(hash ->
                                        Panache.withTransaction(() -> enrolment.enrol(draft, form, hash, code))))
                        .call(() -> usernames.release(draft.id()))
                        .flatMap(enrolled -> signsIn(draft)
                                ? open(enrolled, form)
                                : Uni.createFrom().item(new Confirmed(null, enrolled.accountId(), username(form)))));
    }

    private Uni<CheckedCode> checkForm(Draft<DraftContent.OfOrganisation> draft, AdministratorForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(draft.content().organisation()));
        findings.add(forms.findings(form));
        return findings.of(agreements.requireTick(draft.kind().agreement(), form.agreementVersion(), form.agree()))
                .chain(() -> proofs.sms(draft, form.mobile(), form.smsCode(), findings))
                .call(code -> proofs.username(draft, form.username(), code != null, findings))
                .invoke(findings::refuseAny)
                .map(Objects::requireNonNull);
    }

    /** A partner's server has no use for a session of its user. */
    private static boolean signsIn(Draft<?> draft) {
        return draft.kind() == RegistrationKind.ENTERPRISE && draft.partner() == null;
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
                .map(opened -> new Confirmed(opened, enrolled.accountId(), username(form)));
    }

    private static String username(AdministratorForm form) {
        return Objects.requireNonNull(form.username());
    }

    /** @param session of the new administrator, if signed in */
    record Confirmed(@Nullable Opened session, UUID accountId, String username) {}
}
