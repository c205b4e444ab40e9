package io.yinxin.administratorrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.verification.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Step 1: the organisation, asked after in the public register as at a registration (ACC-87). What is on record here
 * plays no part, so that the answer tells nothing of it.
 */
@ApplicationScoped
class StateOrganisation {
    private final Flows flows;
    private final RecoveryLimits limits;
    private final Checks checks;

    StateOrganisation(Flows flows, RecoveryLimits limits, Checks checks) {
        this.flows = flows;
        this.limits = limits;
        this.checks = checks;
    }

    /**
     * @throws DomainException ORG_CHECK_FAILED, LEGAL_ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED, CHECK_LIMIT,
     *     PROVIDER_UNAVAILABLE, RECOVERY_LIMIT, RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE
     */
    @Requires(Right.PUBLIC)
    Uni<ClaimView> state(String recoveryId, ClaimedOrganisationForm form) {
        return flows.use(RecoveryKind.ADMINISTRATOR, recoveryId, ClaimState.class)
                .flatMap(flow -> {
                    flow.state().require(Step.ORGANISATION);
                    ClaimedOrganisation stated = form.organisation();
                    return limits.attempt(
                                    RecoveryKind.ADMINISTRATOR, List.of(stated.target()), () -> registered(stated))
                            .chain(() -> taken(recoveryId, flow, stated));
                });
    }

    /** Only ID cards can be checked. */
    private Uni<Void> registered(ClaimedOrganisation stated) {
        StatedPerson legal = stated.legalRepresentative();
        return checks.organisation(stated.claim())
                .chain(() -> legal.hasIdCard()
                        ? checks.legalRepresentative(legal.claim())
                        : Uni.createFrom().voidItem());
    }

    private Uni<ClaimView> taken(String recoveryId, Flow<ClaimState> flow, ClaimedOrganisation stated) {
        return Panache.withTransaction(() -> flows.save(flow, flow.state().organisation(stated)))
                .map(saved -> ClaimView.of(recoveryId, saved));
    }
}
