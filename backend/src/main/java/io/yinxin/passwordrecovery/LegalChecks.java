package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.VerificationError;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;

/** Whether the registers outside know the organisation and its legal representative as stated. */
@Singleton
class LegalChecks {
    private static final Set<VerificationError> WRONG = Set.of(
            VerificationError.ORG_CHECK_FAILED,
            VerificationError.LEGAL_ID_CHECK_FAILED,
            VerificationError.ID_DATES_NOT_CONFIRMED);

    private final Checks checks;

    LegalChecks(Checks checks) {
        this.checks = checks;
    }

    /**
     * @param organisation that agrees with the form
     * @throws DomainException LEGAL_INFO_MISMATCH, CHECK_LIMIT, PROVIDER_UNAVAILABLE
     */
    Uni<Void> require(Organisation organisation, LegalRepresentativeForm form) {
        StatedPerson person = StatedPerson.of(form.legalRepName(), form);
        return checks.organisation(claim(organisation, form))
                .chain(() -> person.hasIdCard()
                        ? checks.legalRepresentative(person.claim())
                        : Uni.createFrom().voidItem())
                .onFailure(LegalChecks::isWrong)
                .transform(wrong -> new DomainException(PasswordRecoveryError.LEGAL_INFO_MISMATCH));
    }

    private static OrganisationClaim claim(Organisation organisation, LegalRepresentativeForm form) {
        return new OrganisationClaim(
                organisation.kind().name(),
                Objects.requireNonNull(form.uscc()),
                organisation.orgCode(),
                Objects.requireNonNull(form.orgName()),
                Objects.requireNonNull(form.legalRepName()),
                Objects.requireNonNull(form.legalRepIdType()),
                Objects.requireNonNull(form.legalRepIdNumber()));
    }

    private static boolean isWrong(Throwable failure) {
        return failure instanceof DomainException refusal && WRONG.contains(refusal.code());
    }
}
