package io.yinxin.verification;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
public enum VerificationError implements ErrorCode {
    /** Param fields: the JSON names of those that do not match. */
    ORG_CHECK_FAILED(422),
    LEGAL_ID_CHECK_FAILED(422),
    ID_CHECK_FAILED(422),
    /** Name and number may be right; the dates are not, or the person is not in the trusted platform (RNV-31). */
    ID_DATES_NOT_CONFIRMED(422),
    /** Name, document, reserved phone and card do not belong together. */
    BANK_CHECK_FAILED(422),
    BANK_UNSUPPORTED(422),
    CHECK_LIMIT(429);

    private final int status;

    VerificationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
