package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.NewAccount;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.agreements.AgreementType;
import io.yinxin.agreements.Agreements;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardLink;
import io.yinxin.cards.TakeOver;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.operators.CandidateRules.Verdict;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.FormCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the operator whose card was presented, ACTIVE and bound (OPR-15, OPR-16). */
@ApplicationScoped
class RegisterOperator {
    private final Candidates candidates;
    private final CandidateSituations situations;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final FormCheck forms;
    private final UsernameReservations usernames;
    private final OperatorsConfig config;
    private final Agreements agreements;
    private final Passwords passwords;
    private final Accounts accounts;
    private final CardLink link;
    private final Audit audit;
    private final Caller caller;

    RegisterOperator(
            Candidates candidates,
            CandidateSituations situations,
            Captchas captchas,
            OneTimeCodes codes,
            FormCheck forms,
            UsernameReservations usernames,
            OperatorsConfig config,
            Agreements agreements,
            Passwords passwords,
            Accounts accounts,
            CardLink link,
            Audit audit,
            Caller caller) {
        this.candidates = candidates;
        this.situations = situations;
        this.captchas = captchas;
        this.codes = codes;
        this.forms = forms;
        this.usernames = usernames;
        this.config = config;
        this.agreements = agreements;
        this.passwords = passwords;
        this.accounts = accounts;
        this.link = link;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException CANDIDATE_EXPIRED, CAPTCHA_WRONG, SMS_TOO_OFTEN */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> sendCode(String candidateId, OperatorMobileForm form) {
        return candidates
                .find(caller.requireUser().sessionId(), candidateId)
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .flatMap(candidate -> codes.sendSms(
                        CodePurpose.CARD_OPERATOR,
                        candidate.id().toString(),
                        Objects.requireNonNull(form.mobile()),
                        caller.address(),
                        caller.language()));
    }

    /** @throws DomainException CANDIDATE_EXPIRED; VALIDATION_FAILED with all fields that are wrong; BUSY */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Profile> register(String candidateId, OperatorForm form) {
        CurrentUser user = caller.requireUser();
        return candidates
                .find(user.sessionId(), candidateId)
                .flatMap(candidate -> check(candidate, form)
                        .flatMap(code -> passwords
                                .hash(Objects.requireNonNull(form.password()))
                                .flatMap(hash ->
                                        Panache.withTransaction(() -> create(user, candidate, form, hash, code))))
                        .call(() -> usernames.release(candidate.id())));
    }

    private Uni<CheckedCode> check(Candidate candidate, OperatorForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        return findings.of(agreements.requireTick(AgreementType.CARD_OPERATOR, form.agreementVersion(), form.agree()))
                .chain(() -> reserve(candidate, form, findings))
                .chain(() -> checkCode(candidate, form, findings))
                .invoke(findings::refuseAny)
                .map(Objects::requireNonNull);
    }

    private Uni<Void> reserve(Candidate candidate, OperatorForm form, Findings findings) {
        return findings.has("username")
                ? Uni.createFrom().voidItem()
                : findings.of(
                        usernames.reserve(Objects.requireNonNull(form.username()), candidate.id(), config.candidate()));
    }

    private Uni<@Nullable CheckedCode> checkCode(Candidate candidate, OperatorForm form, Findings findings) {
        return findings.has("mobile") || findings.has("smsCode")
                ? Uni.createFrom().nullItem()
                : findings.of(codes.checkSms(
                        CodePurpose.CARD_OPERATOR,
                        candidate.id().toString(),
                        Objects.requireNonNull(form.mobile()),
                        form.smsCode()));
    }

    /** The card's holder may have become an operator by card sign-in meanwhile: judged again (GEN-09). */
    private Uni<Profile> create(
            CurrentUser administrator, Candidate candidate, OperatorForm form, String hash, CheckedCode code) {
        UUID organisationId = Objects.requireNonNull(administrator.organisationId());
        return candidates
                .finish(candidate)
                .chain(() -> codes.redeem(code))
                .chain(() -> situations.judge(organisationId, candidate.card()))
                .invoke(verdict -> {
                    if (!(verdict instanceof Verdict.Fit)) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                })
                .chain(() -> accounts.keepAdministrator(organisationId))
                .chain(() -> accounts.create(operator(organisationId, candidate, form, hash)))
                .flatMap(accounts::profile)
                // Being bound is being verified (RNV-48).
                .call(operator -> link.bind(operator, candidate.card()))
                .call(operator -> consent(operator, form));
    }

    private static NewAccount operator(UUID organisationId, Candidate candidate, OperatorForm form, String hash) {
        return new NewAccount(
                UserKind.ENT_OPERATOR,
                Objects.requireNonNull(form.username()),
                organisationId,
                TakeOver.holderOf(candidate.card()),
                form.mobile(),
                form.email(),
                hash,
                AccountOrigin.CARD_REGISTERED);
    }

    private Uni<Void> consent(Profile operator, OperatorForm form) {
        UUID account = operator.accountId();
        int version = Objects.requireNonNull(form.agreementVersion());
        AgreementType type = AgreementType.CARD_OPERATOR;
        return agreements
                .accept(account, type, version, caller.address())
                .chain(() -> audit.record(new AuditEvent.Registered(
                        account,
                        operator.organisationId(),
                        UserKind.ENT_OPERATOR.name(),
                        AccountOrigin.CARD_REGISTERED.name())))
                .chain(() -> audit.record(new AuditEvent.AgreementAccepted(account, type.name(), version)));
    }
}
