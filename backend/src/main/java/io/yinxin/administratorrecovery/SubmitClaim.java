package io.yinxin.administratorrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.desk.NewTask;
import io.yinxin.desk.SubmittedTask;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.NewReview;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequests;
import io.yinxin.uploads.PictureInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The claim goes to the review desk, and the present administrator is told (ACC-88, ACC-89). Claims for organisations
 * nobody knows here are taken like any other.
 */
@ApplicationScoped
class SubmitClaim {
    private final Flows flows;
    private final ReviewPictures pictures;
    private final ReviewRequests requests;
    private final UsernameReservations usernames;
    private final OnRecord onRecord;
    private final ClaimStore claims;
    private final ClaimWarning warning;
    private final AdministratorRecoveryConfig config;
    private final Caller caller;

    SubmitClaim(
            Flows flows,
            ReviewPictures pictures,
            ReviewRequests requests,
            UsernameReservations usernames,
            OnRecord onRecord,
            ClaimStore claims,
            ClaimWarning warning,
            AdministratorRecoveryConfig config,
            Caller caller) {
        this.flows = flows;
        this.pictures = pictures;
        this.requests = requests;
        this.usernames = usernames;
        this.onRecord = onRecord;
        this.claims = claims;
        this.warning = warning;
        this.config = config;
        this.caller = caller;
    }

    /**
     * @throws DomainException VALIDATION_FAILED with REQUIRED at each missing picture, USERNAME_TAKEN, REVIEW_OPEN,
     *     RVW_RECOVERY_LIMIT, RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE
     */
    @Requires(Right.PUBLIC)
    Uni<ClaimView> submit(String recoveryId) {
        return flows.use(RecoveryKind.ADMINISTRATOR, recoveryId, ClaimState.class)
                .flatMap(flow -> {
                    flow.state().require(Step.PICTURES);
                    return pictures.of(RecoveryKind.ADMINISTRATOR, flow.id())
                            .invoke(SubmitClaim::refuseMissing)
                            .flatMap(taken -> submit(flow, data(flow.state(), taken)))
                            .map(saved -> ClaimView.of(recoveryId, saved));
                });
    }

    private Uni<Flow<ClaimState>> submit(Flow<ClaimState> flow, ClaimData data) {
        String username = data.claimant().username();
        Duration undecided = config.lapse().plus(config.delay()).plusDays(1);
        return usernames
                .reserve(username, flow.id(), undecided)
                .chain(() -> Panache.withTransaction(() -> submitted(flow, data))
                        .onFailure()
                        .call(() -> usernames.reserve(username, flow.id(), StatePerson.KEPT)));
    }

    private Uni<Flow<ClaimState>> submitted(Flow<ClaimState> flow, ClaimData data) {
        String hash = Objects.requireNonNull(flow.state().passwordHash());
        NewReview review = new NewReview(
                flow.id(),
                RecoveryKind.ADMINISTRATOR,
                data.organisation().orgCode(),
                data.claimant().mobile(),
                data,
                task(flow, data));
        return requests.submit(review)
                .flatMap(task -> flows.save(flow, flow.state().submitted(of(task))))
                .call(() -> onRecord.of(data)
                        .flatMap(known -> claims.keep(flow.id(), known.organisationId(), known.administratorId(), hash)
                                .chain(() -> warning.requested(flow.id(), known.administrator()))))
                // Last: those of a request that is not taken are forgotten with the form.
                .call(() -> pictures.keepUntilDecided(RecoveryKind.ADMINISTRATOR, flow.id()));
    }

    private ClaimData data(ClaimState state, List<PictureInfo> taken) {
        if (state.organisation() == null || state.claimant() == null) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
        Map<String, String> digests = taken.stream().collect(Collectors.toMap(PictureInfo::slot, PictureInfo::sha256));
        return new ClaimData(state.organisation(), state.claimant(), caller.language(), state.checks(), digests);
    }

    private static ClaimState.Submitted of(SubmittedTask task) {
        return new ClaimState.Submitted(task.taskNo(), task.expectedAt());
    }

    private static NewTask task(Flow<ClaimState> flow, ClaimData data) {
        return new NewTask(
                AdministratorTask.CODE,
                flow.id(),
                Masks.name(data.claimant().person().name()),
                1,
                data.checks(),
                List.of(data.organisation().orgCode()),
                List.of(
                        data.claimant().person().idNumber(),
                        data.organisation().legalRepresentative().idNumber()));
    }

    private static void refuseMissing(List<PictureInfo> taken) {
        List<String> there = taken.stream().map(PictureInfo::slot).toList();
        List<FieldError> missing = Papers.SLOTS.stream()
                .filter(slot -> !there.contains(slot))
                .map(slot -> FieldError.of(slot, CommonError.REQUIRED))
                .toList();
        if (!missing.isEmpty()) {
            throw DomainException.invalid(missing);
        }
    }
}
