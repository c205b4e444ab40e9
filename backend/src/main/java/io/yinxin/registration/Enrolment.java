package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.NewAccount;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.accounts.RealNames;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.NewOrganisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.StatedDocument;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates organisation and administrator within the caller's transaction (REG-08). */
@Singleton
class Enrolment {
    private final Drafts drafts;
    private final OneTimeCodes codes;
    private final Organisations organisations;
    private final NewUsers users;
    private final Accounts accounts;
    private final RealNames realNames;

    Enrolment(
            Drafts drafts,
            OneTimeCodes codes,
            Organisations organisations,
            NewUsers users,
            Accounts accounts,
            RealNames realNames) {
        this.drafts = drafts;
        this.codes = codes;
        this.organisations = organisations;
        this.users = users;
        this.accounts = accounts;
        this.realNames = realNames;
    }

    record Enrolled(UUID organisationId, UUID accountId) {}

    /**
     * @param passwordHash PHC string
     * @throws DomainException REGISTRATION_EXPIRED, SMS_CODE_EXPIRED, ORG_ADMIN_EXISTS, USERNAME_TAKEN when another
     *     request was quicker
     */
    Uni<Enrolled> enrol(
            Draft<DraftContent.OfOrganisation> draft, AdministratorForm form, String passwordHash, CheckedCode code) {
        int version = Objects.requireNonNull(form.agreementVersion());
        return drafts.finish(draft)
                .chain(() -> codes.redeem(code))
                .chain(() -> organisations.register(organisation(draft)))
                .flatMap(organisationId -> users.create(
                                draft.kind(), administrator(draft, organisationId, form, passwordHash), version)
                        .call(accountId -> verify(draft, form, accountId))
                        .map(accountId -> new Enrolled(organisationId, accountId)));
    }

    /** Level MEDIUM only if both persons were checked, which ID cards alone allow (REG-26). */
    private Uni<Void> verify(
            Draft<DraftContent.OfOrganisation> draft, AdministratorForm administrator, UUID accountId) {
        OrganisationForm form = draft.content().organisation();
        if (!OutsideChecks.isIdCard(form) || !OutsideChecks.isIdCard(administrator)) {
            return Uni.createFrom().voidItem();
        }
        LocalDate ends = Stream.concat(
                        IdentityDocumentRules.date(form.legalRepIdValidTo()).stream(),
                        IdentityDocumentRules.date(administrator.statedValidTo()).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return accounts.profile(accountId)
                .flatMap(account -> realNames.grant(account, RealNameMethod.REGISTRATION, ProofBasis.ofIdentity(ends)));
    }

    private static NewOrganisation organisation(Draft<DraftContent.OfOrganisation> draft) {
        OrganisationForm form = draft.content().organisation();
        return new NewOrganisation(
                draft.kind().organisation(),
                Objects.requireNonNull(form.orgCode()),
                Objects.requireNonNull(form.uscc()),
                Objects.requireNonNull(form.orgName()),
                new LegalRepresentative(
                        Objects.requireNonNull(form.legalRepName()),
                        Objects.requireNonNull(form.legalRepIdType()),
                        Objects.requireNonNull(form.legalRepIdNumber()),
                        date(form.legalRepIdValidFrom()),
                        date(form.legalRepIdValidTo())),
                RealNameLevel.NONE,
                List.of(),
                null);
    }

    private static NewAccount administrator(
            Draft<DraftContent.OfOrganisation> draft,
            UUID organisationId,
            AdministratorForm form,
            String passwordHash) {
        return new NewAccount(
                draft.kind().userKind(),
                Objects.requireNonNull(form.username()),
                organisationId,
                holder(form.name(), form),
                Objects.requireNonNull(form.mobile()),
                Objects.requireNonNull(form.email()),
                passwordHash,
                NewUsers.origin(draft, draft.content().licensed() ? AccountOrigin.ELICENCE : AccountOrigin.SELF),
                false,
                draft.partner());
    }

    /** Whom a form without findings names. */
    static Holder holder(@Nullable String name, StatedDocument document) {
        return new Holder(
                Objects.requireNonNull(name),
                Objects.requireNonNull(document.statedType()),
                Objects.requireNonNull(document.statedNumber()),
                date(document.statedValidFrom()),
                date(document.statedValidTo()));
    }

    /** Long-term has no end date. */
    private static @Nullable LocalDate date(@Nullable String typed) {
        return IdentityDocumentRules.date(typed).orElse(null);
    }
}
