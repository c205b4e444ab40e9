package io.yinxin.registration;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.NewAccount;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.agreements.Agreements;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks the form of an individual and creates the account (REG-27…REG-33). That the document is registered already is
 * told last: after the proofs, and after the register's word where there is one.
 */
@ApplicationScoped
class ConfirmIndividual {
    private final Drafts drafts;
    private final FormCheck forms;
    private final Agreements agreements;
    private final Proofs proofs;
    private final OutsideChecks checks;
    private final ExistenceLimit limit;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final NewUsers users;
    private final UsernameReservations usernames;
    private final RegistrationConfig config;

    ConfirmIndividual(
            Drafts drafts,
            FormCheck forms,
            Agreements agreements,
            Proofs proofs,
            OutsideChecks checks,
            ExistenceLimit limit,
            Accounts accounts,
            Passwords passwords,
            OneTimeCodes codes,
            NewUsers users,
            UsernameReservations usernames,
            RegistrationConfig config) {
        this.drafts = drafts;
        this.forms = forms;
        this.agreements = agreements;
        this.proofs = proofs;
        this.checks = checks;
        this.limit = limit;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.users = users;
        this.usernames = usernames;
        this.config = config;
    }

    /** @param sms the proof of the phone; empty where the e-mail was proven instead */
    private record Proven(boolean byEmail, Optional<CheckedCode> sms) {}

    /**
     * @throws DomainException REGISTRATION_EXPIRED; VALIDATION_FAILED with all fields that are wrong; ID_CHECK_FAILED,
     *     INDIVIDUAL_EXISTS, CHECK_LIMIT, TOO_MANY_ATTEMPTS, PROVIDER_UNAVAILABLE, BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<Registered> confirm(String registrationId, IndividualForm form) {
        return drafts.use(registrationId, RegistrationKind.INDIVIDUAL, DraftContent.OfIndividual.class)
                .flatMap(draft -> checkForm(draft, form)
                        .call(() -> checks.holder(form.name(), form, form.mobile()))
                        .call(proven -> refuseKnown(form, proven))
                        .flatMap(proven -> passwords
                                .hash(Objects.requireNonNull(form.password()))
                                .flatMap(hash -> Panache.withTransaction(() -> create(draft, form, hash, proven))))
                        .call(() -> usernames.release(draft.id()))
                        .map(id -> new Registered(id, Objects.requireNonNull(form.username()))));
    }

    private Uni<Proven> checkForm(Draft<DraftContent.OfIndividual> draft, IndividualForm form) {
        boolean byEmail = IndividualRules.isProvenByEmail(
                form.idType(), form.email(), draft.content().provenEmail());
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        if (!byEmail && form.mobile() == null) {
            findings.add(List.of(FieldError.of("mobile", CommonError.REQUIRED)));
        }
        return findings.of(agreements.requireTick(draft.kind().agreement(), form.agreementVersion(), form.agree()))
                .chain(() -> form.mobile() == null
                        ? Uni.createFrom().nullItem()
                        : proofs.sms(draft, form.mobile(), form.smsCode(), findings))
                .map(code -> new Proven(byEmail, Optional.ofNullable(code)))
                .call(proven -> proofs.username(draft, form.username(), isDone(proven, form), findings))
                .invoke(findings::refuseAny);
    }

    private static boolean isDone(Proven proven, IndividualForm form) {
        return form.mobile() == null ? proven.byEmail() : proven.sms().isPresent();
    }

    /** What no register has confirmed may be anybody's number: how often that is answered is limited. */
    private Uni<Void> refuseKnown(IndividualForm form, Proven proven) {
        if (config.multiplePerDocument()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Boolean> known = Uni.createFrom()
                .deferred(() -> accounts.hasIndividual(
                        Objects.requireNonNull(form.idType()), Objects.requireNonNull(form.idNumber())));
        String contact = Objects.requireNonNull(proven.sms().isPresent() ? form.mobile() : form.email());
        return (OutsideChecks.isIdCard(form) ? known : limit.guard(contact, known))
                .invoke(ConfirmIndividual::refuse)
                .replaceWithVoid();
    }

    private Uni<UUID> create(Draft<DraftContent.OfIndividual> draft, IndividualForm form, String hash, Proven proven) {
        NewAccount account = new NewAccount(
                draft.kind().userKind(),
                Objects.requireNonNull(form.username()),
                null,
                Enrolment.holder(form.name(), form),
                form.mobile(),
                form.email(),
                hash,
                NewUsers.origin(draft, AccountOrigin.SELF),
                proven.byEmail(),
                draft.partner());
        return drafts.finish(draft)
                .chain(() ->
                        proven.sms().map(codes::redeem).orElse(Uni.createFrom().voidItem()))
                .chain(() -> refuseKnownForSure(form))
                .chain(() -> users.create(draft.kind(), account, Objects.requireNonNull(form.agreementVersion())));
    }

    private Uni<Void> refuseKnownForSure(IndividualForm form) {
        return config.multiplePerDocument()
                ? Uni.createFrom().voidItem()
                : accounts.hasIndividualForSure(
                                Objects.requireNonNull(form.idType()), Objects.requireNonNull(form.idNumber()))
                        .invoke(ConfirmIndividual::refuse)
                        .replaceWithVoid();
    }

    private static void refuse(boolean exists) {
        if (exists) {
            throw DomainException.at("idNumber", RegistrationError.INDIVIDUAL_EXISTS);
        }
    }
}
