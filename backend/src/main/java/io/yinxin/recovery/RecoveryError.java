package io.yinxin.recovery;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals recoveries share. */
public enum RecoveryError implements ErrorCode {
    /** Never begun, finished already, or left alone for too long. */
    RECOVERY_EXPIRED(410),
    /** What is asked for belongs to another step than the present one. */
    RECOVERY_STEP(409),
    /** A proof given earlier is too old by now and has to be given again (RCU-03, RCP-07). */
    RECOVERY_PROOF_EXPIRED(422),
    /** The stated facts are not those on record, or there is no record: which of them is not told (RCU-06). */
    PERSON_MISMATCH(422),
    /** Param retryAfterSeconds. */
    RECOVERY_LIMIT(429),
    REVIEW_OPEN(409),
    RVW_RECOVERY_LIMIT(429);

    private final int status;

    RecoveryError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
