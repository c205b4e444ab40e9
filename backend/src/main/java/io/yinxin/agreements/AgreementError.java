package io.yinxin.agreements;

import io.yinxin.platform.problem.ErrorCode;

/** Failures around agreements. */
public enum AgreementError implements ErrorCode {
    /** Not ticked, or ticked for a text that is no longer the one in force. */
    AGREEMENT_REQUIRED(422);

    private final int status;

    AgreementError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
