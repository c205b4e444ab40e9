package io.yinxin.administratorrecovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.recovery.Flow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a claim is; the same whether the organisation is known here or not (GEN-28).
 *
 * @param pictures slots that are filled, at step PICTURES
 * @param taskNo to ask with at the results of recoveries
 */
@Schema(name = "AdministratorClaim")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        String recoveryId,
        Instant expiresAt,
        Step step,
        @Nullable List<String> pictures,
        @Nullable String taskNo,
        @Nullable Instant expectedAt) {
    static ClaimView of(String recoveryId, Flow<ClaimState> flow) {
        ClaimState.Submitted task = flow.state().submitted();
        return new ClaimView(
                recoveryId,
                flow.expiresAt(),
                flow.state().step(),
                null,
                task == null ? null : task.taskNo(),
                task == null ? null : task.expectedAt());
    }

    ClaimView with(List<String> taken) {
        return new ClaimView(recoveryId, expiresAt, step, taken, taskNo, expectedAt);
    }

    @Override
    public String toString() {
        return "ClaimView[" + step + "]";
    }
}
