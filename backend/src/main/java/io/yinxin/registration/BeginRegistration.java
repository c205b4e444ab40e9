package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.organisations.OrganisationError;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;

/** Step 1: checks the organisation and opens a registration for it (REG-18, REG-19). */
@ApplicationScoped
class BeginRegistration {
    private final Throttle throttle;
    private final RegistrationConfig config;
    private final Organisations organisations;
    private final Accounts accounts;
    private final OutsideChecks checks;
    private final Drafts drafts;
    private final Caller caller;

    BeginRegistration(
            Throttle throttle,
            RegistrationConfig config,
            Organisations organisations,
            Accounts accounts,
            OutsideChecks checks,
            Drafts drafts,
            Caller caller) {
        this.throttle = throttle;
        this.config = config;
        this.organisations = organisations;
        this.accounts = accounts;
        this.checks = checks;
        this.drafts = drafts;
        this.caller = caller;
    }

    /**
     * @param form without findings
     * @throws DomainException ORG_ADMIN_EXISTS, ORG_CHECK_FAILED, LEGAL_ID_CHECK_FAILED, CHECK_LIMIT,
     *     PROVIDER_UNAVAILABLE, TOO_MANY_ATTEMPTS
     */
    @Requires(Right.PUBLIC)
    Uni<Begun> begin(OrganisationForm form) {
        return check(form).chain(() -> drafts.begin(form));
    }

    /** The same for a user who went back to step 1. @throws DomainException as {@link #begin}, REGISTRATION_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<Begun> change(String registrationId, OrganisationForm form) {
        return check(form).chain(() -> drafts.change(registrationId, form));
    }

    private Uni<Void> check(OrganisationForm form) {
        return throttle.count(
                        "registration-begin",
                        caller.address(),
                        config.perHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> refuseAdministered(Objects.requireNonNull(form.orgCode())))
                .chain(() -> checks.organisation(form));
    }

    private Uni<Void> refuseAdministered(String orgCode) {
        return organisations
                .idOf(orgCode)
                .flatMap(id -> id == null ? Uni.createFrom().item(false) : accounts.hasAdministrator(id))
                .invoke(administered -> {
                    if (administered) {
                        throw DomainException.at("uscc", OrganisationError.ORG_ADMIN_EXISTS);
                    }
                })
                .replaceWithVoid();
    }
}
