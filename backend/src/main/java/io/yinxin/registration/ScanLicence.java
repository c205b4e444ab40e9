package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.elicence.Licence;
import io.yinxin.elicence.LicenceState;
import io.yinxin.elicence.Licences;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The quick way through step 1: the company's electronic licence tells its data (REG-47…REG-50). */
@ApplicationScoped
class ScanLicence {
    private final Throttle throttle;
    private final RegistrationConfig config;
    private final Licences licences;
    private final ScannedLicences scanned;
    private final FreeOrganisations organisations;
    private final Caller caller;

    ScanLicence(
            Throttle throttle,
            RegistrationConfig config,
            Licences licences,
            ScannedLicences scanned,
            FreeOrganisations organisations,
            Caller caller) {
        this.throttle = throttle;
        this.config = config;
        this.licences = licences;
        this.scanned = scanned;
        this.organisations = organisations;
        this.caller = caller;
    }

    /** @throws DomainException PROVIDER_UNAVAILABLE, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<LicenceView.Started> start() {
        return throttle.count(
                        "registration-licence",
                        caller.address(),
                        config.perHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> licences.start(ScannedLicences.PURPOSE))
                .flatMap(visit -> scanned.keep(visit)
                        .map(licenceId -> new LicenceView.Started(
                                licenceId, visit.qrContent(), visit.qrSvg(), visit.expiresAt())));
    }

    /** @throws DomainException NOT_FOUND; ORG_ADMIN_EXISTS once the licence of such an organisation is confirmed (REG-49) */
    @Requires(Right.PUBLIC)
    Uni<LicenceView> read(String licenceId) {
        return scanned.state(licenceId).call(this::requireFree).map(state -> LicenceView.of(state));
    }

    private Uni<Void> requireFree(LicenceState state) {
        Licence confirmed = state.confirmed();
        return confirmed == null ? Uni.createFrom().voidItem() : organisations.requireFree(confirmed.orgCode());
    }
}
