package io.yinxin.administratorrecovery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.yinxin.desk.TaskCheck;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.StatedPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a claim has come; the server's own memory, encrypted.
 *
 * @param passwordHash of the password chosen with the person's data
 */
@RegisterForReflection(
        targets = {
            ClaimState.class,
            ClaimState.Submitted.class,
            ClaimedOrganisation.class,
            Claimant.class,
            ClaimData.class,
            StatedPerson.class
        })
record ClaimState(
        Step step,
        @Nullable ClaimedOrganisation organisation,
        @Nullable Claimant claimant,
        List<TaskCheck> checks,
        @Nullable String passwordHash,
        @Nullable Submitted submitted) {
    record Submitted(String taskNo, Instant expectedAt) {}

    static final ClaimState BEGUN = new ClaimState(Step.ORGANISATION, null, null, List.of(), null, null);

    /** @throws DomainException RECOVERY_STEP unless this step is reached, and the claim not handed in */
    void require(Step wanted) {
        if (step == Step.SUBMITTED || step.compareTo(wanted) < 0) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
    }

    /** Another organisation: what was built upon the former is void. */
    ClaimState organisation(ClaimedOrganisation stated) {
        return new ClaimState(Step.PERSON, stated, null, List.of(), null, null);
    }

    ClaimState claimant(Claimant stated, List<TaskCheck> said, String hash) {
        return new ClaimState(Step.PICTURES, organisation, stated, said, hash, null);
    }

    /** Nothing is kept but the number to ask with. */
    ClaimState submitted(Submitted task) {
        return new ClaimState(Step.SUBMITTED, null, null, List.of(), null, task);
    }

    @Override
    public String toString() {
        return "ClaimState[" + step + "]";
    }
}
