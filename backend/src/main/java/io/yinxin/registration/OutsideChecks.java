package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.PersonClaim;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the registers outside are asked about a registration. Persons are checked by ID card only (spec 01 section 4). */
@Singleton
class OutsideChecks {
    private final Checks checks;

    OutsideChecks(Checks checks) {
        this.checks = checks;
    }

    /** @throws DomainException ORG_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE (REG-18) */
    Uni<Void> register(OrganisationKind kind, OrganisationForm form) {
        return checks.organisation(new OrganisationClaim(
                kind.name(),
                Objects.requireNonNull(form.uscc()),
                Objects.requireNonNull(form.orgCode()),
                Objects.requireNonNull(form.orgName()),
                Objects.requireNonNull(form.legalRepName()),
                Objects.requireNonNull(form.legalRepIdType()),
                Objects.requireNonNull(form.legalRepIdNumber())));
    }

    /** @throws DomainException LEGAL_ID_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE (REG-18) */
    Uni<Void> legalRepresentative(OrganisationForm form) {
        return isIdCard(form)
                ? checks.legalRepresentative(claim(form.legalRepName(), form))
                : Uni.createFrom().voidItem();
    }

    /**
     * The person an account is to belong to.
     *
     * @param phone proven by a code, if there is one
     * @throws DomainException ID_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE (REG-23, REG-31)
     */
    Uni<Void> holder(@Nullable String name, StatedDocument document, @Nullable String phone) {
        return isIdCard(document)
                ? checks.holder(claim(name, document), phone)
                : Uni.createFrom().voidItem();
    }

    static boolean isIdCard(StatedDocument document) {
        return DocumentType.ID_CARD.name().equals(document.statedType());
    }

    private static PersonClaim claim(@Nullable String name, StatedDocument document) {
        return new PersonClaim(
                Objects.requireNonNull(name),
                Objects.requireNonNull(document.statedType()),
                Objects.requireNonNull(document.statedNumber()),
                IdentityDocumentRules.date(document.statedValidFrom()).orElse(null),
                IdentityDocumentRules.date(document.statedValidTo()).orElse(null));
    }
}
