package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;

/**
 * Opens a registration; for an organisation after step 1, the check of its data (REG-18, REG-19). The registers are asked
 * before it is told that there is an administrator already: only who knows the facts learns that.
 */
@ApplicationScoped
class BeginRegistration {
    private final Throttle throttle;
    private final RegistrationConfig config;
    private final FreeOrganisations organisations;
    private final ScannedLicences licences;
    private final OutsideChecks checks;
    private final Drafts drafts;
    private final Caller caller;

    BeginRegistration(
            Throttle throttle,
            RegistrationConfig config,
            FreeOrganisations organisations,
            ScannedLicences licences,
            OutsideChecks checks,
            Drafts drafts,
            Caller caller) {
        this.throttle = throttle;
        this.config = config;
        this.organisations = organisations;
        this.licences = licences;
        this.checks = checks;
        this.drafts = drafts;
        this.caller = caller;
    }

    /** Nothing is known yet of individuals and overseas organisations. @throws DomainException TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<Begun> begin(RegistrationKind kind) {
        Object content = kind == RegistrationKind.INDIVIDUAL
                ? new DraftContent.OfIndividual(null)
                : new DraftContent.OfOverseas();
        return count().chain(() -> drafts.begin(kind, content));
    }

    /**
     * @param form without findings
     * @throws DomainException ORG_CHECK_FAILED, LEGAL_ID_CHECK_FAILED, ORG_ADMIN_EXISTS, LICENCE_EXPIRED, CHECK_LIMIT,
     *     PROVIDER_UNAVAILABLE, TOO_MANY_ATTEMPTS
     */
    @Requires(Right.PUBLIC)
    Uni<Begun> begin(RegistrationKind kind, OrganisationForm form) {
        return check(kind, form).flatMap(content -> drafts.begin(kind, content));
    }

    /** The same for a user who went back to step 1. @throws DomainException as {@link #begin}, REGISTRATION_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<Begun> change(RegistrationKind kind, String registrationId, OrganisationForm form) {
        return check(kind, form).flatMap(content -> drafts.change(registrationId, kind, content));
    }

    private Uni<DraftContent.OfOrganisation> check(RegistrationKind kind, OrganisationForm form) {
        String licenceId = kind == RegistrationKind.ENTERPRISE ? form.licenceId() : null;
        return count().chain(() -> licenceId == null
                        ? checks.register(kind.organisation(), form)
                        : licences.requireAgreement(licenceId, form))
                .chain(() -> checks.legalRepresentative(form))
                .chain(() -> organisations.requireFree(Objects.requireNonNull(form.orgCode())))
                .replaceWith(new DraftContent.OfOrganisation(form, licenceId != null));
    }

    private Uni<Void> count() {
        return throttle.count(
                "registration-begin",
                caller.address(),
                config.perHour(),
                Duration.ofHours(1),
                CommonError.TOO_MANY_ATTEMPTS);
    }
}
