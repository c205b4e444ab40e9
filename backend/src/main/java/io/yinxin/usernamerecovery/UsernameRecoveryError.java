package io.yinxin.usernamerecovery;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability (spec 03 section 5). */
public enum UsernameRecoveryError implements ErrorCode {
    /** The kind of user has no such method (spec 03 table 4.1). */
    RECOVERY_METHOD_INVALID(422),
    /** Told only to who has proven possession of a phone or of the organisation's bank account. */
    ORG_NOT_FOUND(422),
    OPERATORS_TOO_FEW(422),
    CHOICES_TWO(422),
    /** Legal representative and administrator were stated as one person, who counts once (RCU-21). */
    CHOICES_SAME_PERSON(422);

    private final int status;

    UsernameRecoveryError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
