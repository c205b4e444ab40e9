package io.yinxin.passwordrecovery;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability (spec 04 section 5). */
public enum PasswordRecoveryError implements ErrorCode {
    RECOVERY_START_FAILED(422),
    /** The account lacks what the method needs (RCP-06). */
    IDENTITY_INCOMPLETE(422),
    /** The method is not offered, or not yet. */
    RECOVERY_METHOD(422),
    ACCOUNT_INFO_MISMATCH(422),
    LEGAL_INFO_MISMATCH(422),
    LICENCE_MISMATCH(422),
    /** The holder has objected to a recovery by knowledge: another proof is needed (RCP-15). */
    RECOVERY_BARRED(409),
    PASSWORD_SAME_AS_OLD(422);

    private final int status;

    PasswordRecoveryError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
