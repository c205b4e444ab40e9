package io.yinxin.ownaccount;

import io.yinxin.platform.problem.ErrorCode;

/** Why something stays as it is in the own account. */
public enum OwnAccountError implements ErrorCode {
    OLD_PASSWORD_WRONG(422),
    PASSWORD_SAME_AS_OLD(422),
    PHONE_NOT_BOUND(422),
    EMAIL_NOT_BOUND(422),
    MOBILE_PROOF_REQUIRED(422),
    MOBILE_SAME(422),
    PERSON_MISMATCH(422),
    REG_NO_FIXED(422);

    private final int status;

    OwnAccountError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
