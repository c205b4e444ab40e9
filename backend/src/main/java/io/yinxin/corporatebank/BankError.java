package io.yinxin.corporatebank;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability, and why a proof failed. */
public enum BankError implements ErrorCode {
    /** Not one of the configured banks. */
    BANK_CODE_INVALID(422),
    BANK_REFUSED(422),
    /** The account belongs to another organisation. */
    BANK_ORG_MISMATCH(422),
    BANK_CANCELLED(422),
    BANK_RESULT_PENDING(422);

    private final int status;

    BankError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
