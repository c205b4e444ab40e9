package io.yinxin.ownrights;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
enum OwnRightsError implements ErrorCode {
    /** Param n: operators that are left (ACC-78). */
    CLOSING_OPERATORS_LEFT(422);

    private final int status;

    OwnRightsError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
