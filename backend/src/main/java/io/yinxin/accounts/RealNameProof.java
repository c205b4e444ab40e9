package io.yinxin.accounts;

import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One verification, past or valid.
 *
 * @param accountId whose holder did it
 * @param organisationId of an enterprise's verification; null for a person's
 * @param level reached with it, at its time
 * @param endedAt null while it counts
 */
public record RealNameProof(
        UUID proofId,
        UUID accountId,
        @Nullable UUID organisationId,
        RealNameMethod method,
        RealNameLevel level,
        Instant provenAt,
        ProofBasis basis,
        @Nullable Instant endedAt,
        @Nullable ProofEnd cause) {
    public boolean isOpen() {
        return endedAt == null;
    }
}
