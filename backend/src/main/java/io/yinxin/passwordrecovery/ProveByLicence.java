package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.elicence.Licence;
import io.yinxin.elicence.LicenceProgress;
import io.yinxin.elicence.LicenceState;
import io.yinxin.elicence.Licences;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** E-licence: a code is scanned with the app that holds the organisation's licence (RCP-30, RCP-31). */
@ApplicationScoped
class ProveByLicence {
    private static final Method METHOD = Method.E_LICENCE;
    private static final String PURPOSE = "PASSWORD_RECOVERY";

    private final RecoverySteps steps;
    private final Licences licences;
    private final RecoveryLimits limits;
    private final Records records;
    private final Passing passing;
    private final Flows flows;

    ProveByLicence(
            RecoverySteps steps,
            Licences licences,
            RecoveryLimits limits,
            Records records,
            Passing passing,
            Flows flows) {
        this.steps = steps;
        this.licences = licences;
        this.limits = limits;
        this.records = records;
        this.passing = passing;
        this.flows = flows;
    }

    /** @param qrContent what the code says, for who has the app on the same device */
    @Schema(name = "PasswordRecoveryLicence")
    record ScanView(String qrSvg, String qrContent, Instant expiresAt) {}

    /** @param recovery once CONFIRMED has passed */
    @Schema(name = "PasswordRecoveryLicenceState")
    record ScanState(LicenceProgress state, @Nullable RecoveryView recovery) {}

    /** A new code; the former one is forgotten. @throws DomainException PROVIDER_UNAVAILABLE, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<ScanView> start(String recoveryId) {
        return steps.withMethod(recoveryId, METHOD)
                .call(limits::proofElsewhere)
                .flatMap(flow -> licences.start(PURPOSE)
                        .call(visit -> save(flow, new Attempt.Scan(visit.id(), visit.expiresAt()))))
                .map(visit -> new ScanView(visit.qrSvg(), visit.qrContent(), visit.expiresAt()));
    }

    /** @throws DomainException NOT_FOUND without a code, LICENCE_MISMATCH, RECOVERY_LIMIT, ACCOUNT_DISABLED */
    @Requires(Right.PUBLIC)
    Uni<ScanState> state(String recoveryId) {
        return steps.withMethod(recoveryId, METHOD).flatMap(flow -> {
            Attempt.Proof proof = flow.state().proof();
            return proof != null && proof.method() == METHOD
                    ? Uni.createFrom().item(confirmed(recoveryId, flow))
                    : licences.state(scan(flow).visitId()).flatMap(scan -> judge(recoveryId, flow, scan));
        });
    }

    private static Attempt.Scan scan(Flow<Attempt> flow) {
        Attempt.Scan scan = flow.state().scan();
        if (scan == null) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return scan;
    }

    private Uni<ScanState> judge(String recoveryId, Flow<Attempt> flow, LicenceState scan) {
        Licence licence = scan.confirmed();
        return licence == null || !PURPOSE.equals(scan.purpose())
                ? Uni.createFrom().item(new ScanState(scan.state(), null))
                : limits.attempt(
                                RecoveryKind.PASSWORD,
                                List.of("username:" + flow.state().username()),
                                () -> compare(flow, licence))
                        .onFailure(ProveByLicence::isMismatch)
                        .call(() -> save(flow, null).onFailure().recoverWithNull())
                        .map(passed -> confirmed(recoveryId, passed));
    }

    private Uni<Flow<Attempt>> compare(Flow<Attempt> flow, Licence licence) {
        return records.accountOf(flow.state())
                .flatMap(account -> records.organisationOf(account).flatMap(organisation -> {
                    if (account == null
                            || organisation == null
                            || !organisation.uscc().equals(licence.uscc())) {
                        throw new DomainException(PasswordRecoveryError.LICENCE_MISMATCH);
                    }
                    return passing.pass(flow, account, METHOD, null);
                }));
    }

    private Uni<Flow<Attempt>> save(Flow<Attempt> flow, Attempt.@Nullable Scan scan) {
        return Panache.withTransaction(() -> flows.save(flow, flow.state().scanning(scan)));
    }

    private static ScanState confirmed(String recoveryId, Flow<Attempt> flow) {
        return new ScanState(LicenceProgress.CONFIRMED, RecoveryView.of(recoveryId, flow.expiresAt(), flow.state()));
    }

    private static boolean isMismatch(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code() == PasswordRecoveryError.LICENCE_MISMATCH;
    }
}
