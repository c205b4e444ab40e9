package io.yinxin.changes;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
public enum ChangeError implements ErrorCode {
    /** Param effects: all that would follow; to be sent back as accepted by who wants the change. */
    EFFECTS_NOT_ACCEPTED(409);

    private final int status;

    ChangeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
