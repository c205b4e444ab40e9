package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.PersonClaim;
import jakarta.inject.Singleton;
import java.util.Objects;

/** What the registers outside are asked about a registration. Persons are checked by ID card only. */
@Singleton
class OutsideChecks {
    private final Checks checks;

    OutsideChecks(Checks checks) {
        this.checks = checks;
    }

    /** @throws DomainException ORG_CHECK_FAILED, LEGAL_ID_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE (REG-18) */
    Uni<Void> organisation(OrganisationForm form) {
        Uni<Void> organisation = checks.organisation(new OrganisationClaim(
                OrganisationKind.ENTERPRISE.name(),
                Objects.requireNonNull(form.uscc()),
                Objects.requireNonNull(form.orgCode()),
                Objects.requireNonNull(form.orgName()),
                Objects.requireNonNull(form.legalRepName()),
                Objects.requireNonNull(form.legalRepIdType()),
                Objects.requireNonNull(form.legalRepIdNumber())));
        if (!DocumentType.ID_CARD.name().equals(form.legalRepIdType())) {
            return organisation;
        }
        PersonClaim person = new PersonClaim(
                Objects.requireNonNull(form.legalRepName()),
                Objects.requireNonNull(form.legalRepIdType()),
                Objects.requireNonNull(form.legalRepIdNumber()),
                IdentityDocumentRules.date(form.legalRepIdValidFrom()).orElse(null),
                IdentityDocumentRules.date(form.legalRepIdValidTo()).orElse(null));
        return organisation.chain(() -> checks.legalRepresentative(person));
    }

    /** @throws DomainException ID_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE (REG-23) */
    Uni<Void> administrator(AdministratorForm form) {
        if (!DocumentType.ID_CARD.name().equals(form.idType())) {
            return Uni.createFrom().voidItem();
        }
        PersonClaim person = new PersonClaim(
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.idType()),
                Objects.requireNonNull(form.idNumber()),
                IdentityDocumentRules.date(form.idValidFrom()).orElse(null),
                IdentityDocumentRules.date(form.idValidTo()).orElse(null));
        return checks.holder(person, form.mobile());
    }
}
