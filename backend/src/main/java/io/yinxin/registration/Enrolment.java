package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.NewAccount;
import io.yinxin.agreements.AgreementType;
import io.yinxin.agreements.Agreements;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.NewOrganisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates organisation, administrator, consent and record, all within the caller's transaction (REG-08). */
@Singleton
class Enrolment {
    private final Drafts drafts;
    private final OneTimeCodes codes;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Agreements agreements;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Enrolment(
            Drafts drafts,
            OneTimeCodes codes,
            Organisations organisations,
            Accounts accounts,
            Agreements agreements,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.codes = codes;
        this.organisations = organisations;
        this.accounts = accounts;
        this.agreements = agreements;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    record Enrolled(UUID organisationId, UUID accountId) {}

    /**
     * @param passwordHash PHC string
     * @throws DomainException REGISTRATION_EXPIRED, SMS_CODE_EXPIRED, ORG_ADMIN_EXISTS, USERNAME_TAKEN when another
     *     request was quicker
     */
    Uni<Enrolled> enrol(Draft draft, AdministratorForm form, String passwordHash, CheckedCode code) {
        return drafts.finish(draft)
                .chain(() -> codes.redeem(code))
                .chain(() -> organisations.register(organisation(draft.organisation(), form)))
                .flatMap(organisationId -> accounts.create(administrator(organisationId, form, passwordHash))
                        .map(accountId -> new Enrolled(organisationId, accountId)))
                .call(enrolled -> consent(enrolled, form));
    }

    private Uni<Void> consent(Enrolled enrolled, AdministratorForm form) {
        UUID account = enrolled.accountId();
        int version = Objects.requireNonNull(form.agreementVersion());
        AgreementType type = AgreementType.PLATFORM_SERVICE;
        return agreements
                .accept(account, type, version, caller.address())
                .chain(() -> audit.record(new AuditEvent.Registered(
                        account, enrolled.organisationId(), UserKind.ENT_ADMIN.name(), AccountOrigin.SELF.name())))
                .chain(() -> audit.record(new AuditEvent.AgreementAccepted(account, type.name(), version)));
    }

    /** Level MEDIUM only if both persons were checked, which ID cards alone allow (REG-26). */
    private NewOrganisation organisation(OrganisationForm form, AdministratorForm administrator) {
        boolean checked = isIdCard(form.legalRepIdType()) && isIdCard(administrator.idType());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new NewOrganisation(
                OrganisationKind.ENTERPRISE,
                Objects.requireNonNull(form.orgCode()),
                Objects.requireNonNull(form.uscc()),
                Objects.requireNonNull(form.orgName()),
                new LegalRepresentative(
                        Objects.requireNonNull(form.legalRepName()),
                        Objects.requireNonNull(form.legalRepIdType()),
                        Objects.requireNonNull(form.legalRepIdNumber()),
                        date(form.legalRepIdValidFrom()),
                        date(form.legalRepIdValidTo())),
                checked ? RealNameLevel.MEDIUM : RealNameLevel.NONE,
                checked ? List.of(RealNameMethod.REGISTRATION.name()) : List.of(),
                checked ? now : null);
    }

    private static NewAccount administrator(UUID organisationId, AdministratorForm form, String passwordHash) {
        Holder holder = new Holder(
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.idType()),
                Objects.requireNonNull(form.idNumber()),
                date(form.idValidFrom()),
                date(form.idValidTo()));
        return new NewAccount(
                UserKind.ENT_ADMIN,
                Objects.requireNonNull(form.username()),
                organisationId,
                holder,
                Objects.requireNonNull(form.mobile()),
                Objects.requireNonNull(form.email()),
                passwordHash,
                AccountOrigin.SELF);
    }

    private static boolean isIdCard(@Nullable String type) {
        return DocumentType.ID_CARD.name().equals(type);
    }

    /** Long-term has no end date. */
    private static @Nullable LocalDate date(@Nullable String typed) {
        return IdentityDocumentRules.date(typed).orElse(null);
    }
}
